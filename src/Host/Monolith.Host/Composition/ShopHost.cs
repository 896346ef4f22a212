using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Monolith.Data;
using Monolith.Data.Events;
using Monolith.Devices.Contracts;
using Monolith.Host.Administration.Domain;
using Monolith.Host.Components;
using Monolith.Host.Health;
using Monolith.Host.Jobs;
using Monolith.Host.Security;
using Monolith.Host.SetUp;
using Monolith.Http;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Events;
using Monolith.SharedKernel.Modules;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;
using Monolith.Ui;

namespace Monolith.Host.Composition;

/// <summary>Builds the one process: services, the order of the middleware, endpoints and pages.</summary>
internal static class ShopHost
{
    private const long LargestBody = 16 * 1024 * 1024;

    /// <param name="quiet">For command-line verbs: warnings only, and nothing runs in the background.</param>
    public static WebApplication Build(ShopOptions options, bool quiet = false, Action<WebApplicationBuilder>? more = null)
    {
        options.CreateFolders();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = "Monolith.Host" });
        AddSettings(builder.Configuration, options);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(options.Urls ?? builder.Configuration["Urls"] ?? ShopOptions.DefaultUrls);
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = LargestBody;
        });
        Logs.Configure(builder, quiet);

        var services = builder.Services;
        services.AddSingleton(options);
        services.AddSingleton(new DevicesOptions(options.DataFolder, builder.Configuration.GetValue("Devices:AllowUnsigned", false))
        {
            ShippedDrivers = ShippedDrivers.Manifests,
        });
        services.AddMonolith(options.Engine(builder.Configuration).Create(), ModuleCatalog.All);
        AddSecurity(services, options);
        AddFaces(services);
        services.AddSingleton<Shop>().AddSingleton<ISites>(sp => sp.GetRequiredService<Shop>());
        services.AddSingleton<SetUpCode>().AddScoped<ShopSetUp>();
        services.Configure<Microsoft.Extensions.Hosting.HostOptions>(h => h.ShutdownTimeout = TimeSpan.FromSeconds(20));
        if (quiet) services.RemoveBackgroundWork();
        more?.Invoke(builder);

        var app = builder.Build();
        UseInOrder(app);
        MapFaces(app);
        app.UseEndpoints(_ => { }); // where it would stand anyway: said here, the endpoints can be made before the start
        if (!quiet) HeadStart.Begin(app);
        return app;
    }

    /// <summary>What every start needs before anything is asked: tables in shape, the shop known.</summary>
    public static async Task Prepare(this WebApplication app, CancellationToken ct)
    {
        var options = app.Services.GetRequiredService<ShopOptions>();
        await app.Services.GetRequiredService<Migrator>().Migrate(options.BackupFolder, ct);
        if ((await app.Services.GetRequiredService<EventStamps>().FromTheFuture(ct)).FirstOrDefault() is { } future) throw StartRefused.OtherServersEvents(future);
        await app.Services.GetRequiredService<Shop>().Fresh(ct);
        if (app.Services.GetRequiredService<Shop>().IsSetUp) await app.OfferNewPermissions(ct);
    }

    private static void AddSettings(ConfigurationManager configuration, ShopOptions options)
    {
        try
        {
            configuration.AddJsonFile(options.SettingsFile, optional: true).AddEnvironmentVariables("MONOLITH_");
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            var why = failure.GetBaseException().Message.ReplaceLineEndings(" ");
            throw new StartRefused($"The settings in {options.SettingsFile} can't be read: {why} Put the file right, or move it away to start with the defaults.", failure);
        }
    }

    private static async Task OfferNewPermissions(this WebApplication app, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("start");
        await scope.ServiceProvider.GetRequiredService<DefaultRoles>().Ensure(ct);
    }

    private static void AddSecurity(IServiceCollection services, ShopOptions options)
    {
        services.AddDataProtection().SetApplicationName("Monolith").PersistKeysToFileSystem(new DirectoryInfo(options.KeysFolder));
        services.AddAuthentication(auth =>
            {
                auth.DefaultScheme = "key-or-cookie";
                auth.DefaultSignInScheme = SignInCookie.SchemeName;
            })
            .AddPolicyScheme("key-or-cookie", null, either => either.ForwardDefaultSelector =
                http => ApiKeyHandler.KeyOf(http.Request) is null ? SignInCookie.SchemeName : ApiKeyHandler.SchemeName)
            .AddCookie(SignInCookie.SchemeName, SignInCookie.Configure)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null);
        services.AddAuthorization();
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalAnswers>();
        services.AddSingleton<IPasswordHasher<User>, PasswordHasher<User>>();
        services.AddSingleton<Hashes>().AddSingleton<KnownUsers>().AddSingleton<KnownRoles>().AddSingleton<KnownKeys>().AddSingleton<Rights>().AddSingleton<RegisteredTill>();
        services.AddSingleton<IActorFactory, ActorFactory>();
        services.AddScoped<SignIn>().AddScoped<DefaultRoles>().AddScoped<AccessLog>().AddScoped<IAccessLog>(sp => sp.GetRequiredService<AccessLog>());
        services.AddRateLimiter(RateLimits.Configure);
        services.AddAntiforgery(a => a.Cookie.Name = "monolith-form");
    }

    private static void AddFaces(IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddScoped<AuthenticationStateProvider, CircuitIdentity>();
        services.AddCascadingAuthenticationState();
        services.AddHttpContextAccessor();
        services.AddMonolithUi();
        services.AddExceptionHandler<RequestProblems>();
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(json => KernelJson.Apply(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddMonolithOpenApi();
        services.AddMonolithHealth();
    }

    private static void UseInOrder(WebApplication app)
    {
        app.UseMiddleware<LanguageChoice>();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true, pathsToLeaveAlone: "/api");
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<BodyTooLarge>();
        app.UseMiddleware<SetUpGate>();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<ActorOfRequest>();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseMiddleware<ReadableQuery>();
        app.UseMiddleware<IdempotencyMiddleware>();
    }

    private static void MapFaces(WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        var endpoints = app.MapGroup("");
        ((IEndpointConventionBuilder)endpoints).Finally(QueryValues.Find);
        foreach (var module in ModuleCatalog.All.OfType<IServesHttp>()) module.Map(endpoints);
        SessionEndpoints.Map(app);
        FormPages.Map(app);
        app.MapMonolithHealth();
        SchedulerDashboard.Map(app);
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode()
            .AddAdditionalAssemblies(ModuleCatalog.All.Select(m => m.GetType().Assembly).Where(a => a != typeof(ShopHost).Assembly).Distinct().ToArray());
    }
}

using Microsoft.AspNetCore.DataProtection;
using Monolith.Administration;
using Monolith.Administration.Contracts;
using Monolith.Data;
using Monolith.Data.Events;
using Monolith.Demo;
using Monolith.Devices.Contracts;
using Monolith.Host.Components;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel;
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
            Tls.Configure(k, builder.Configuration);
        });
        Logs.Configure(builder, quiet);

        var services = builder.Services;
        services.AddSingleton(options);
        services.AddSingleton(new DevicesOptions(options.DataFolder, KnownSettings.Flag(builder.Configuration, "Devices:AllowUnsigned"))
        {
            Networks = Ranges.Of(builder.Configuration, "Devices:Networks") ?? DevicesOptions.PrivateNetworks,
            ShippedDrivers = ShippedDrivers.Manifests,
        });
        services.AddSingleton(new AdministrationOptions(options.DataFolder, OwnProgram.Start));
        services.AddSingleton(new InventoryOptions(
            options.KeysFolder, KnownSettings.Count(builder.Configuration, "Ledger:RecostAtOnce", 1, 100_000))
        {
            AlertNetworks = Ranges.Of(builder.Configuration, "Alerts:Networks"),
        });
        Proxies.Configure(services, builder.Configuration);
        AddFaces(services); // before the modules: who sits in front of a page is said by administration and not by the framework
        services.AddMonolith(options.Engine(builder.Configuration).Create(), ModuleCatalog.All, typeof(ShopHost).Assembly);
        services.AddHealthOfProbes();
        services.AddDemo();
        services.AddHostedService<ReadyFirst>(); // the last before the server itself
        services.AddDataProtection().SetApplicationName("Monolith").PersistKeysToFileSystem(new DirectoryInfo(options.KeysFolder));
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
        await AdministrationModule.Open(app.Services, ct);
    }

    /// <summary>Beside a shop that runs: nothing is written, and tables of another version aren't read.</summary>
    public static async Task PrepareToRead(this WebApplication app, CancellationToken ct)
    {
        if ((await app.Services.GetRequiredService<Migrator>().Pending(ct)).Count > 0)
            throw new StartRefused("The shop that runs here is of another version. Use its own program, or stop it first.");
        await AdministrationModule.Look(app.Services, ct);
    }

    /// <summary>What the data folder and the environment say, for verbs that open no shop.</summary>
    public static IConfiguration Settings(ShopOptions options)
    {
        var configuration = new ConfigurationManager();
        AddSettings(configuration, options);
        return configuration;
    }

    private static void AddSettings(ConfigurationManager configuration, ShopOptions options)
    {
        try
        {
            configuration.AddJsonFile(options.SettingsFile, optional: true);
            KnownSettings.Check(options.SettingsFile);
            configuration.AddEnvironmentVariables("MONOLITH_");
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            var why = failure.GetBaseException().Message.ReplaceLineEndings(" ");
            throw new StartRefused($"The settings in {options.SettingsFile} can't be read: {why} Put the file right, or move it away to start with the defaults.", failure);
        }
    }

    private static void AddFaces(IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddCascadingAuthenticationState();
        services.AddHttpContextAccessor();
        services.AddMonolithUi();
        services.AddExceptionHandler<RequestProblems>();
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(json => KernelJson.Refusing(KernelJson.Apply(json.SerializerOptions)));
        services.AddOptions<Microsoft.AspNetCore.Http.Json.JsonOptions>()
            .Configure<ISites>((json, sites) => KernelJson.WriteAmounts(json.SerializerOptions, () => sites.Here.Currency.Digits));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddMonolithOpenApi();
    }

    private static void UseInOrder(WebApplication app)
    {
        Proxies.Use(app, app.Configuration);
        AdministrationModule.UseLanguage(app);
        app.UseMiddleware<HeadAsGet>();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true, pathsToLeaveAlone: "/api");
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<BodyTooLarge>();
        app.UseMiddleware<BodilessAnswers>();
        app.UseMiddleware<SameOrigin>();
        AdministrationModule.UseSetUpGate(app);
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<SocketLimits>();
        AdministrationModule.UseActor(app);
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseMiddleware<ReadableQuery>();
        app.UseMiddleware<IdempotencyMiddleware>();
        app.UseMiddleware<LeftOutMiddleware>();
    }

    private static void MapFaces(WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        var endpoints = app.MapGroup("");
        ((IEndpointConventionBuilder)endpoints).Finally(QueryValues.Find);
        foreach (var module in ModuleCatalog.All.OfType<IServesHttp>()) module.Map(endpoints);
        app.MapHealth();
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode()
            .AddAdditionalAssemblies(ModuleCatalog.All.Select(m => m.GetType().Assembly).Distinct().ToArray());
    }
}

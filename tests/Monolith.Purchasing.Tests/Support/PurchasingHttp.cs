using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Monolith.Data;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Modules;
using Monolith.Testing;

namespace Monolith.Purchasing.Tests.Support;

/// <summary>The module behind a real web server on a free port; everybody may do everything.</summary>
internal sealed class PurchasingHttp : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly PurchasingHouse _house = new();
    private WebApplication _app = null!;

    public HttpClient Client { get; private set; } = null!;

    public static async Task<PurchasingHttp> Start()
    {
        var http = new PurchasingHttp();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.ConfigureHttpJsonOptions(o => KernelJson.Apply(o.SerializerOptions));
        builder.Services.AddAuthorization().AddSingleton<IAuthorizationPolicyProvider>(new Everybody());
        http._house.AddNeighbours(builder.Services);
        builder.Services.AddMonolith(await Engines.Fresh(EngineKind.Sqlite, http._folder), PurchasingHouse.Modules);
        http._app = builder.Build();
        http._app.Use((context, next) =>
        {
            context.RequestServices.GetRequiredService<ActorHolder>().Actor = Actor.System("test");
            return next(context);
        });
        http._app.UseAuthorization();
        new PurchasingModule().Map(http._app);
        await PurchasingHouse.MakeTables(http._app.Services);
        await http._app.StartAsync();
        var address = http._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        http.Client = new HttpClient { BaseAddress = new Uri(address) };
        return http;
    }

    /// <summary>Every route of the module, to see that each names its permission.</summary>
    public IEnumerable<RouteEndpoint> Routes => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    public async Task<(int Status, JsonNode? Body, string? Tag)> Send(HttpMethod method, string path, string? json = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        if (ifMatch is not null) request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(ifMatch));
        using var response = await Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.StartsWith('{') || text.StartsWith('[') ? JsonNode.Parse(text) : null, response.Headers.ETag?.Tag);
    }

    public Task<(int Status, JsonNode? Body, string? Tag)> Get(string path) => Send(HttpMethod.Get, path);

    public Task<(int Status, JsonNode? Body, string? Tag)> Put(string path, string json, string? ifMatch = null) => Send(HttpMethod.Put, path, json, ifMatch);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        var engine = _app.Services.GetRequiredService<IEngine>() as IAsyncDisposable;
        await _app.DisposeAsync();
        if (engine is not null) await engine.DisposeAsync();
        _folder.Dispose();
    }

    private sealed class Everybody : IAuthorizationPolicyProvider
    {
        private static readonly AuthorizationPolicy Policy = new AuthorizationPolicyBuilder().RequireAssertion(_ => true).Build();

        public Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) => Task.FromResult<AuthorizationPolicy?>(Policy);

        public Task<AuthorizationPolicy> GetDefaultPolicyAsync() => Task.FromResult(Policy);

        public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => Task.FromResult<AuthorizationPolicy?>(null);
    }
}

using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Logging;
using Monolith.Data;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Modules;
using Monolith.Testing;

namespace Monolith.Pos.Tests.Support;

/// <summary>The module behind a real web server on a free port, everybody being a cashier with all rights but one.</summary>
internal sealed class PosHttp : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly PosShop _neighbours = new();
    private WebApplication _app = null!;

    public HttpClient Client { get; private set; } = null!;

    public Neighbours Items => _neighbours.Items;

    public static async Task<PosHttp> Start()
    {
        var http = new PosHttp();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.ConfigureHttpJsonOptions(o => KernelJson.Apply(o.SerializerOptions));
        builder.Services.AddAuthorization().AddSingleton<IAuthorizationPolicyProvider>(new Everybody());
        http._neighbours.AddNeighbours(builder.Services, systemClock: true);
        builder.Services.AddMonolith(await Engines.Fresh(EngineKind.Sqlite, http._folder), [new PosModule()]);
        http._app = builder.Build();
        http._app.Use((context, next) =>
        {
            context.RequestServices.GetRequiredService<ActorHolder>().Actor = PosShop.Cashier("Ann", PosPermissions.OverridePrice);
            return next(context);
        });
        http._app.UseAuthorization();
        new PosModule().Map(http._app);
        await http._neighbours.MakeTables(http._app.Services);
        await http._app.StartAsync();
        var address = http._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        http.Client = new HttpClient { BaseAddress = new Uri(address) };
        return http;
    }

    public Task<(int Status, JsonNode? Body)> Get(string path) => Send(HttpMethod.Get, path, null);

    public Task<(int Status, JsonNode? Body)> Put(string path, string json) => Send(HttpMethod.Put, path, json);

    public async Task<(int Status, JsonNode? Body)> Send(HttpMethod method, string path, string? json)
    {
        using var request = new HttpRequestMessage(method, path);
        if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.StartsWith('{') || text.StartsWith('[') ? JsonNode.Parse(text) : null);
    }

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

using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monolith.Http;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Modules;

namespace Monolith.Testing.Shops;

/// <summary>A module's routes behind a real web server on a free port. Every policy is met: who may call what is the Host's business, and
/// the requests themselves ask what the shop's actor may.</summary>
public sealed class ModuleHttp<TShop> : IAsyncDisposable
    where TShop : ModuleShop
{
    private readonly WebApplication _app;

    private ModuleHttp(TShop shop, WebApplication app, string address) =>
        (Shop, _app, Client) = (shop, app, new HttpClient { BaseAddress = new Uri(address) });

    /// <summary>On the same database; it closes with the server.</summary>
    public TShop Shop { get; }

    public HttpClient Client { get; }

    /// <summary>Every route of the module, to see that each names its permission.</summary>
    public IEnumerable<RouteEndpoint> Routes => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    /// <param name="shop">Open, and the server's from now on.</param>
    public static async Task<ModuleHttp<TShop>> Serve(TShop shop)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.ConfigureHttpJsonOptions(o => KernelJson.Apply(o.SerializerOptions));
        builder.Services.AddAuthorization().AddSingleton<IAuthorizationPolicyProvider>(new Everybody());
        shop.AddTo(builder.Services);
        var app = builder.Build();
        app.Use((context, next) =>
        {
            shop.Sign(context.RequestServices);
            return next(context);
        });
        app.UseAuthorization();
        foreach (var module in app.Services.GetRequiredService<IReadOnlyList<IModule>>().OfType<IServesHttp>()) module.Map(app);
        await app.StartAsync();
        return new(shop, app, app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public async Task<HttpAnswer> Send(HttpMethod method, string path, string? json = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        if (ifMatch is not null) request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(ifMatch));
        using var response = await Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new((int)response.StatusCode, text is ['{' or '[', ..] ? JsonNode.Parse(text) : null, response.Headers.ETag?.Tag);
    }

    public Task<HttpAnswer> Get(string path) => Send(HttpMethod.Get, path);

    public Task<HttpAnswer> Put(string path, string json, string? ifMatch = null) => Send(HttpMethod.Put, path, json, ifMatch);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await Shop.DisposeAsync();
    }

    private sealed class Everybody : IAuthorizationPolicyProvider
    {
        private static readonly AuthorizationPolicy Policy = new AuthorizationPolicyBuilder().RequireAssertion(_ => true).Build();

        public Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) => Task.FromResult<AuthorizationPolicy?>(Policy);

        public Task<AuthorizationPolicy> GetDefaultPolicyAsync() => Task.FromResult(Policy);

        public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => Task.FromResult<AuthorizationPolicy?>(null);
    }
}

/// <param name="Status">The response's status.</param>
/// <param name="Body">The response's JSON, if it is any.</param>
/// <param name="Tag">The version of what was answered with.</param>
public sealed record HttpAnswer(int Status, JsonNode? Body, string? Tag)
{
    /// <summary>Status and code of a refusal, to compare at once.</summary>
    public (int Status, string? Code) Problem => (Status, Body?["code"]?.ToString());

    public void Deconstruct(out int status, out JsonNode? body) => (status, body) = (Status, Body);
}

using Microsoft.AspNetCore.HttpOverrides;

namespace Monolith.Host.Composition;

/// <summary>What a proxy says about who asks (<c>X-Forwarded-For</c>, <c>-Proto</c>, <c>-Host</c>) is believed only of proxies that the
/// settings name:
/// <c>Proxies</c>, a list of addresses or ranges such as <c>10.0.0.0/24</c>.</summary>
internal static class Proxies
{
    public const string Section = "Proxies";

    public static void Configure(IServiceCollection services, IConfiguration configuration)
    {
        var named = Named(configuration);
        if (named.Count == 0) return;
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders =
                ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            forwarded.ForwardLimit = null; // as far back as the proxies are ours
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in named) forwarded.KnownIPNetworks.Add(network);
        });
    }

    public static void Use(IApplicationBuilder app, IConfiguration configuration)
    {
        if (Named(configuration).Count > 0) app.UseForwardedHeaders();
    }

    private static List<System.Net.IPNetwork> Named(IConfiguration configuration) => Ranges.Of(configuration, Section) ?? [];
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace Monolith.Http;

/// <summary>Finds what a PUT is about to change, as its GET would show it; null when there is none yet.</summary>
public delegate Task<object?> FindThere(IServiceProvider services, RouteValueDictionary route, CancellationToken ct);

/// <summary>Beside a PUT of master data: members that its body leaves out stay as they are.</summary>
public sealed record LeftOutStays(FindThere Find);

public static class LeftOut
{
    /// <summary>What a body leaves out keeps the value it has; null empties it. Only something new gets the defaults.</summary>
    /// <param name="find">Must give members the names that they have in the body.</param>
    public static RouteHandlerBuilder KeepsWhatIsLeftOut(this RouteHandlerBuilder endpoint, FindThere find) =>
        endpoint.WithMetadata(new LeftOutStays(find));

    /// <summary>The body names that member, be it with null; for endpoints that keep what is left out.</summary>
    public static bool Gives(this HttpContext http, string member) => http.Features.Get<GivenMembers>()?.Names.Contains(member) == true;

    /// <summary>The id in the address.</summary>
    public static Guid Id(this RouteValueDictionary route, string name) => Guid.TryParse(route[name]?.ToString(), out var id) ? id
        : Guid.Empty;
}

/// <summary>Fills in, before the endpoint reads its body, what the body leaves out of what is there. After the check of who may do it,
/// and after
/// the idempotency key has taken its fingerprint of what was sent.</summary>
public sealed class LeftOutMiddleware(RequestDelegate next)
{
    private const int MostBytes = 1024 * 1024;

    public async Task Invoke(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata is { } known && known.GetMetadata<LeftOutStays>() is { } stays
            && known.GetMetadata<IAcceptsMetadata>()?.RequestType is { } body)
            await Fill(http, stays, body);
        await next(http);
    }

    private static async Task Fill(HttpContext http, LeftOutStays stays, Type body)
    {
        http.Request.EnableBuffering();
        var given = await Given(http);
        if (given is not null)
            http.Features.Set(new GivenMembers(given.Select(g => g.Key).ToHashSet(StringComparer.OrdinalIgnoreCase)));
        if (given is not null
            && await stays.Find(http.RequestServices, http.Request.RouteValues, http.RequestAborted) is { } there)
        {
            var shown = JsonSerializer.SerializeToNode(there, there.GetType(), KernelJson.Options)!.AsObject();
            foreach (var member in KernelJson.Options.GetTypeInfo(body).Properties.Where(p =>
                !given.Any(g => g.Key.Equals(p.Name, StringComparison.OrdinalIgnoreCase))))
            {
                if (shown.TryGetPropertyValue(member.Name, out var value)) given[member.Name] = AsSent(value, member.PropertyType);
            }

            var filled = Encoding.UTF8.GetBytes(given.ToJsonString(KernelJson.Options));
            http.Request.Body = new MemoryStream(filled);
            http.Request.ContentLength = filled.Length;
            return;
        }

        http.Request.Body.Position = 0;
    }

    // What is shown may tell more than a body takes, and what it doesn't take is refused.
    private static JsonNode? AsSent(JsonNode? shown, Type type) => shown is null
        ? null
        : JsonSerializer.SerializeToNode(shown.Deserialize(type, KernelJson.Options), type, KernelJson.Options);

    // What can't be read is the endpoint's to refuse.
    private static async Task<JsonObject?> Given(HttpContext http)
    {
        if (!http.Request.HasJsonContentType() || http.Request.ContentLength > MostBytes) return null;
        try
        {
            return await JsonNode.ParseAsync(http.Request.Body,
                documentOptions: new() { MaxDepth = KernelJson.Options.MaxDepth, AllowDuplicateProperties = false },
                cancellationToken: http.RequestAborted)
                as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Beside a request: what its body named before anything was filled in.</summary>
internal sealed record GivenMembers(IReadOnlySet<string> Names);

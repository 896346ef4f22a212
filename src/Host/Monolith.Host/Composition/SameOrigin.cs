using Monolith.Administration;
using Monolith.Http;
using Monolith.SharedKernel;

namespace Monolith.Host.Composition;

/// <summary>A browser carries its cookies along to whatever address a page sends it to. What changes something, and the pages' sockets, are
/// answered only when our own page asked: browsers say so by <c>Sec-Fetch-Site</c>, older ones and sockets by <c>Origin</c>. Who says
/// neither
/// is no browser; a key is never carried along by one.</summary>
internal sealed class SameOrigin(RequestDelegate next)
{
    private const string Sockets = "/_blazor";
    private static readonly Error Refused = Error.Forbidden("security.other-site",
        "This came from a page of another site. Open the shop's own page and try again.");

    public async Task Invoke(HttpContext http)
    {
        if (!Matters(http.Request) || IsOurs(http.Request))
        {
            await next(http);
            return;
        }

        await Refused.ToHttp().ExecuteAsync(http);
    }

    private static bool Matters(HttpRequest request) =>
        request.Path.StartsWithSegments(Sockets)
        || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)
            || HttpMethods.IsTrace(request.Method));

    private static bool IsOurs(HttpRequest request)
    {
        if (AdministrationModule.BringsKey(request)) return true;
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site) return site is "same-origin" or "none";
        if (request.Headers.Origin.ToString() is not { Length: > 0 } origin) return true;
        return Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var here)
            && Uri.Compare(from, here, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
    }
}

namespace Monolith.Host.Composition;

/// <summary>Safe defaults for every answer: no framing, no sniffing, scripts and styles from here only, nothing kept by who passes it on.
/// Who came by TLS comes by TLS from then on.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Policy =
        "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; connect-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    private const string HalfAYear = "max-age=15552000";

    public Task Invoke(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        if (http.Request.IsHttps) headers.StrictTransportSecurity = HalfAYear;
        http.Response.OnStarting(NotKept, http);
        return next(http);
    }

    // Files that may be kept say so themselves.
    private static Task NotKept(object context)
    {
        var headers = ((HttpContext)context).Response.Headers;
        if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}

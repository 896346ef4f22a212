namespace Monolith.Administration.SetUp;

/// <summary>Before the set-up there is nothing but the set-up; after it there is no set-up.</summary>
internal sealed class SetUpGate(RequestDelegate next)
{
    private static readonly string[] Open = ["/set-up", "/language", "/health", "/_framework", "/_content", "/_blazor", "/favicon"];

    public Task Invoke(HttpContext http, ISites sites)
    {
        var path = http.Request.Path;
        if (sites.IsSetUp)
        {
            if (path.StartsWithSegments("/set-up")) http.Response.Redirect("/");
            return path.StartsWithSegments("/set-up") ? Task.CompletedTask : next(http);
        }

        if (Open.Any(o => path.StartsWithSegments(o) || path.Value!.StartsWith(o, StringComparison.Ordinal)) || Path.HasExtension(path)) return next(http);
        if (path.StartsWithSegments("/api") || path.StartsWithSegments("/openapi")) return SetUpErrors.NotSetUp.ToHttp().ExecuteAsync(http);
        http.Response.Redirect("/set-up");
        return Task.CompletedTask;
    }
}

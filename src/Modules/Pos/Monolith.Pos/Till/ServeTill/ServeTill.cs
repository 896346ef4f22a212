using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Monolith.SharedKernel.Text;

namespace Monolith.Pos.Till.ServeTill;

/// <summary>The till's own files. They hold no data of the shop, so they need no permission; every question the app asks does.</summary>
internal static class ServeTillEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app
        .MapMethods("/till/{**path}", [HttpMethods.Get, HttpMethods.Head], Serve)
        .AllowAnonymous()
        .ExcludeFromDescription()
        .WithName("Till");

    private static Task Serve(string? path, HttpContext http)
    {
        var files = http.RequestServices.GetRequiredService<TillFiles>();
        if (!files.AreBuilt) return NotBuilt(http);
        if (files.Find(path) is not { } file)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        http.Response.Headers.ETag = file.ETag;
        http.Response.Headers.CacheControl = file.CacheControl;
        // The worker answers for /till as well as for what lies below it.
        if (file.IsWorker) http.Response.Headers["Service-Worker-Allowed"] = "/till";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Tag == file.ETag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        http.Response.ContentType = file.ContentType.StartsWith("text/", StringComparison.Ordinal) ? file.ContentType + "; charset=utf-8" : file.ContentType;
        http.Response.ContentLength = file.Content.Length;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.Body.WriteAsync(file.Content, http.RequestAborted).AsTask();
    }

    private static Task NotBuilt(HttpContext http)
    {
        var texts = http.RequestServices.GetRequiredService<ITexts>();
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = new MediaTypeHeaderValue("text/html") { Charset = "utf-8" }.ToString();
        return http.Response.WriteAsync(
            $"""
            <!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{texts["pos.till"]}</title>
            <h1>{texts["pos.till-not-built"]}</h1><p>{texts["pos.till-not-built-next"]}</p><p><a href="/">{texts["pos.till-back-office"]}</a></p>
            """,
            http.RequestAborted);
    }
}

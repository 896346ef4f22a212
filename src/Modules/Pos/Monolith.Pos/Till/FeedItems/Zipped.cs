using System.IO.Compression;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace Monolith.Pos.Till.FeedItems;

/// <summary>A long answer, compressed where the asker can read that.</summary>
internal sealed class Zipped<T>(T value, Currency currency) : Microsoft.AspNetCore.Http.IResult
{
    public async Task ExecuteAsync(HttpContext http)
    {
        var options = KernelJson.Of(currency);
        http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (!http.Request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value == "gzip" && e.Quality is not 0))
        {
            await http.Response.WriteAsJsonAsync(value, options, http.RequestAborted);
            return;
        }

        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers.ContentEncoding = "gzip";
        await using var zip = new GZipStream(http.Response.Body, CompressionLevel.Fastest, leaveOpen: true);
        await JsonSerializer.SerializeAsync(zip, value, options, http.RequestAborted);
    }
}

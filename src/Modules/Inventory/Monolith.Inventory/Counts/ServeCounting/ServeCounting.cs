using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Counts.ServeCounting;

/// <summary>The page for counting on a phone. It holds no data of the shop, so it needs no permission; every question it asks does. It is
/// no page of the back office, because it must go on where the line to the shop is down.</summary>
internal static class ServeCountingEndpoint
{
    private const string Prefix = "counting/";
    private const string Words = "words.json";

    private static readonly FrozenDictionary<string, Kept> Files = Read(typeof(ServeCountingEndpoint).Assembly);

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapMethods("/counting/{file?}", [HttpMethods.Get, HttpMethods.Head], Serve)
        .AllowAnonymous()
        .ExcludeFromDescription()
        .WithName("Counting");

    private static IResult Serve(string? file, HttpContext http)
    {
        if (file == Words) return Results.Json(CountingWords.Of(http.RequestServices.GetRequiredService<ITexts>()));
        if (!Files.TryGetValue(file ?? "index.html", out var found)) return Results.NotFound();
        http.Response.Headers.CacheControl = "no-cache";
        // The worker answers for /counting as well as for what lies below it.
        if (file == "sw.js") http.Response.Headers["Service-Worker-Allowed"] = "/counting";
        return Results.Bytes(found.Content, found.ContentType, entityTag: EntityTagHeaderValue.Parse(found.ETag));
    }

    private static FrozenDictionary<string, Kept> Read(Assembly assembly)
    {
        var types = new FileExtensionContentTypeProvider();
        var files = new Dictionary<string, Kept>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            var content = memory.ToArray();
            var type = types.TryGetContentType(name, out var known) ? known : "application/octet-stream";
            files[name[Prefix.Length..]] = new(
                content, type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type,
                $"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..20]}\"");
        }

        return files.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private sealed record Kept(byte[] Content, string ContentType, string ETag);
}

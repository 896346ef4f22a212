using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Http;

/// <summary>Takes the <c>Idempotency-Key</c> header of a write into its scope; the write itself keeps and gives back the first answer.</summary>
public sealed class IdempotencyMiddleware(RequestDelegate next)
{
    private const int LongestKey = 64;

    public async Task Invoke(HttpContext http)
    {
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length == 0 || HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        {
            await next(http);
            return;
        }

        if (key.Length > LongestKey || key.Any(c => c is < '!' or > '~'))
        {
            await Error.Invalid("request.idempotency-key-malformed", "An Idempotency-Key has 1 to 64 visible ASCII characters.").ToHttp().ExecuteAsync(http);
            return;
        }

        http.Request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}\n"));
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await http.Request.Body.ReadAsync(buffer, http.RequestAborted)) > 0) hash.AppendData(buffer, 0, read);
        http.Request.Body.Position = 0;

        var scope = http.RequestServices.GetRequiredService<RequestKey>();
        scope.Key = key;
        scope.Fingerprint = Convert.ToHexStringLower(hash.GetHashAndReset());
        await next(http);
    }
}

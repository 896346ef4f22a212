using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Monolith.Inventory.Alerting;

/// <summary>Calls another system's address. Signed as https://www.standardwebhooks.com says: <c>webhook-signature</c> is <c>v1,</c> and the
/// base64 of the HMAC-SHA-256 of <c>id.timestamp.body</c> under the shared secret's bytes. It follows no redirection.</summary>
internal sealed class WebhookSender(AlertReach reach, AlertSecrets secrets, TimeProvider clock) : IDisposable
{
    public const int ShortestSecret = 16;
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(15);

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseProxy = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.Zero,
        ConnectCallback = async (context, ct) =>
            new NetworkStream(await reach.Connect(context.DnsEndPoint.Host, context.DnsEndPoint.Port, ct), ownsSocket: true),
    })
    {
        Timeout = Within,
    };

    /// <param name="id">The same for the same thing tried again, so that who hears it twice knows.</param>
    /// Errors: inventory.webhook-address, inventory.webhook-secret-missing, inventory.alert-host-out-of-reach, inventory.alert-not-sent
    public async Task<Error?> Send(string? url, string id, byte[] body, CancellationToken ct)
    {
        if (!IsAddress(url, out var address)) return AlertErrors.HookMissing;
        if (secrets.WebhookSecret is not { Length: >= ShortestSecret } secret) return AlertErrors.SecretMissing;
        var at = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", at);
        request.Headers.Add("webhook-signature", Signature(secret, id, at, body));
        try
        {
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            return answer.IsSuccessStatusCode ? null : AlertErrors.NotSent($"HTTP {(int)answer.StatusCode}");
        }
        catch (HttpRequestException failure)
        {
            return failure.InnerException is OutOfReachException away
                ? AlertErrors.OutOfReach(away.Host) : AlertErrors.NotSent(failure.Message);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return AlertErrors.NotSent("the address doesn't answer");
        }
    }

    public static bool IsAddress(string? url, out Uri address) => Uri.TryCreate(url, UriKind.Absolute, out address!)
        && address.Scheme is "https" or "http" && address.UserInfo.Length == 0 && address.Host.Length > 0;

    public static string Signature(string secret, string id, string at, byte[] body)
    {
        byte[] content = [.. Encoding.UTF8.GetBytes($"{id}.{at}."), .. body];
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), content));
    }

    public void Dispose() => _http.Dispose();
}

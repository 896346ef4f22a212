using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Monolith.Host.Composition;

/// <summary>Whether the addresses say what they seem to and can be had, asked before anything else is done. The server itself would take
/// a name it doesn't know for every address of the machine, and a missing port for 80.</summary>
internal static class Listening
{
    private const string OtherAddress = "choose another one, for example --urls http://localhost:5081";

    public static void Check(IConfiguration configuration)
    {
        var own = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"] ?? "").ToList();
        var urls = own.Count > 0 ? own
            : [.. (configuration[WebHostDefaults.ServerUrlsKey] ?? "").Split(';',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        if (urls.Count == 0) throw new StartRefused($"There is no address to listen on; {OtherAddress}");
        if (urls.GroupBy(u => u.TrimEnd('/'), StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1)?.Key is { } twice)
            throw new StartRefused($"{twice} is named twice: once is enough.");
        foreach (var url in urls)
        {
            var address = Parse(url);
            if (address.Scheme == Uri.UriSchemeHttps && !Tls.IsNamed(configuration))
                throw new StartRefused(
                    $"{url} needs a certificate: name its file in Tls:Certificate, or listen on http:// behind a proxy that has one.");
            Check(url, address);
        }
    }

    public static StartRefused Taken(string url, Exception? cause = null) =>
        new($"Another program listens on {url} already. Stop it, or {OtherAddress}", cause);

    /// <summary>What only the server itself can find out.</summary>
    public static StartRefused Impossible(string url, Exception cause) =>
        new($"It isn't possible to listen on {url} ({cause.GetBaseException().Message.ReplaceLineEndings(" ")}); {OtherAddress}", cause);

    private static BindingAddress Parse(string url)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(url);
        }
        catch (FormatException failure)
        {
            throw new StartRefused($"'{url}' is not an address to listen on; {OtherAddress}", failure);
        }

        if (address.Scheme != Uri.UriSchemeHttp
            && address.Scheme != Uri.UriSchemeHttps) throw Not("it begins with neither http:// nor https://");
        if (address.IsUnixPipe || address.IsNamedPipe) return address;
        if (address.Host is not ("*" or "+") && !IsLocalhost(address.Host) && !IPAddress.TryParse(address.Host.Trim('[', ']'), out _))
            throw Not($"'{address.Host}' is neither localhost nor an IP address of this machine (0.0.0.0 or [::] are all of them)");
        if (!url.TrimEnd('/').EndsWith(string.Create(CultureInfo.InvariantCulture, $":{address.Port}"),
            StringComparison.Ordinal)) throw Not("it names no port, or something after it");
        if (address.Port is < 0 or > IPEndPoint.MaxPort) throw Not("a port is from 1 to 65535");
        if (address.Port == 0 && IsLocalhost(address.Host))
            throw Not("localhost is two addresses, which can't share a port that is still to be found; say http://127.0.0.1:0");
        return address;

        StartRefused Not(string why) => new($"'{url}' is not an address to listen on: {why}; {OtherAddress}");
    }

    private static void Check(string url, BindingAddress address)
    {
        if (address.IsUnixPipe || address.IsNamedPipe || address.Port == 0) return;
        foreach (var ip in Addresses(address.Host))
        {
            try
            {
                using var listener = new TcpListener(ip, address.Port);
                listener.Start();
            }
            catch (SocketException failure) when (failure.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                throw Taken(url, failure);
            }
            catch (SocketException failure) when (failure.SocketErrorCode == SocketError.AccessDenied)
            {
                throw new StartRefused($"This account may not listen on {url} (ports below 1024 often need a right of their own): give it that right, or {OtherAddress}", failure);
            }
            catch (SocketException) when (IsLocalhost(address.Host))
            {
                // No IPv6 here, and localhost is the other one too.
            }
            catch (SocketException failure)
            {
                throw new StartRefused($"This machine has no address {address.Host}: {OtherAddress}", failure);
            }
        }
    }

    private static bool IsLocalhost(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<IPAddress> Addresses(string host)
    {
        if (IsLocalhost(host)) return [IPAddress.Loopback, IPAddress.IPv6Loopback];
        return IPAddress.TryParse(host.Trim('[', ']'), out var ip) ? [ip] : [IPAddress.Any];
    }
}

using System.Net;
using System.Net.Sockets;

namespace Monolith.Host.Composition;

/// <summary>Whether the addresses can be had, asked before anything else is done: a taken port is said in one line.</summary>
internal static class Listening
{
    private const string OtherAddress = "choose another one, for example --urls http://localhost:5081";

    public static void Check(IConfiguration configuration)
    {
        if (configuration.GetSection("Kestrel:Endpoints").Exists()) return; // these stand instead of the addresses
        foreach (var url in (configuration[WebHostDefaults.ServerUrlsKey] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            Check(url, Parse(url));
    }

    public static StartRefused Taken(string url, Exception? cause = null) =>
        new($"Another program listens on {url} already. Stop it, or {OtherAddress}", cause);

    private static BindingAddress Parse(string url)
    {
        try
        {
            return BindingAddress.Parse(url);
        }
        catch (FormatException failure)
        {
            throw new StartRefused($"'{url}' is not an address to listen on; {OtherAddress}", failure);
        }
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
            catch (SocketException failure) when (failure.SocketErrorCode == SocketError.AddressNotAvailable && !IPAddress.IsLoopback(ip))
            {
                throw new StartRefused($"This machine has no address {address.Host}: {OtherAddress}", failure);
            }
            catch (SocketException)
            {
                // No IPv6 here, or something that only the server itself can tell.
            }
        }
    }

    private static IEnumerable<IPAddress> Addresses(string host)
    {
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase)) return [IPAddress.Loopback, IPAddress.IPv6Loopback];
        return IPAddress.TryParse(host, out var ip) ? [ip] : [IPAddress.Any];
    }
}

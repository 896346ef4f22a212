using System.Net;
using System.Net.Sockets;
using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Alerting;

/// <summary>Connects to where alerts are sent, and to nowhere else: who may change the settings can't use the shop's machine to look
/// round on itself or in networks it wasn't meant for. What was looked up is what is connected to.</summary>
internal sealed class AlertReach(InventoryOptions options)
{
    public static readonly TimeSpan Within = TimeSpan.FromSeconds(10);

    /// <exception cref="OutOfReachException">None of its addresses may be reached.</exception>
    public async Task<Socket> Connect(string host, int port, CancellationToken ct)
    {
        var allowed = (await Dns.GetHostAddressesAsync(host, ct)).Where(Reaches).ToArray();
        if (allowed.Length == 0) throw new OutOfReachException(host);
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(ct);
        soon.CancelAfter(Within);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, soon.Token);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Where nobody said which networks: all but this machine itself and what machines give themselves.</summary>
    private bool Reaches(IPAddress given)
    {
        var address = given.IsIPv4MappedToIPv6 ? given.MapToIPv4() : given;
        if (options.AlertNetworks is { } networks) return networks.Any(n => n.Contains(address));
        return !IPAddress.IsLoopback(address) && !address.IsIPv6LinkLocal && !address.IsIPv6Multicast
            && !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any)
            && !(address.AddressFamily == AddressFamily.InterNetwork && IsOwnOrMany(address.GetAddressBytes()));
    }

    private static bool IsOwnOrMany(byte[] address) => address is [0, ..] or [169, 254, ..] || address[0] >= 224;
}

internal sealed class OutOfReachException(string host) : IOException($"{host} is out of reach.")
{
    public string Host => host;
}

using System.Net;
using System.Net.Sockets;

namespace Monolith.Administration.Security;

/// <summary>Addresses as one guesser has them: an IPv4 address is one, of IPv6 anybody is given 2^64.</summary>
internal static class AddressBlocks
{
    private const int KeptBytes = 8;

    public static string Block(this HttpContext http) => Of(http.Connection.RemoteIpAddress);

    public static string Of(IPAddress? address)
    {
        if (address is null) return "unknown";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || IPAddress.IsLoopback(address)) return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(KeptBytes).Clear();
        return new IPAddress(bytes) + "/64";
    }
}

using System.Net.Sockets;
using Monolith.Drivers.Sdk;

namespace Monolith.TestPlugins.Forbidden;

/// <summary>Opens its own socket instead of using the Host's channel.</summary>
public sealed class SocketDriver : IDriverFactory
{
    public static async Task<bool> CallHomeAsync(string host)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host, 80);
        return client.Connected;
    }
}

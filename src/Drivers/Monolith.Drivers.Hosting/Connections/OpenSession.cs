using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Hosting;

/// <summary>A driver's session with the channel it talks over.</summary>
internal sealed class OpenSession<TSession>(TSession device, HostChannel channel)
    where TSession : class, IDeviceSession
{
    public TSession Device => device;

    /// <summary>Connects, and opens a session on the connection. What went wrong on the way leaves nothing open.</summary>
    public static async Task<(OpenSession<TSession>? Session, DeviceError? Error)> OpenAsync(
        ISessionFactory<TSession> factory, DeviceBinding binding, DriverServices services, CancellationToken ct)
    {
        var connected = await binding.Address.ConnectAsync(services.Clock, ct);
        if (!connected.TryGet(out var channel, out var error)) return (null, error);
        if (!factory.Create(binding.Settings, channel, services).TryGet(out var device, out error))
        {
            channel.Dispose();
            return (null, error);
        }
        var session = new OpenSession<TSession>(device, channel);
        if (await device.OpenAsync(ct) is not { } problem) return (session, null);
        session.Close();
        return (null, problem);
    }

    public void Close()
    {
        channel.Dispose();
        // The driver's own clean-up may hang or throw like anything else of it: nobody waits for it.
        _ = Task.Run(async () =>
        {
            try { await device.DisposeAsync(); }
            catch (Exception) { /* the session is gone either way */ }
        });
    }
}

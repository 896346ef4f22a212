using System.Net;
using System.Net.Sockets;
using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Hosting;

/// <summary>A TCP connection to one device. A half-open link looks alive for minutes, so keep-alive is short.</summary>
internal sealed class TcpByteChannel : HostChannel
{
    private const int MaxBytes = 65_536;
    private static readonly TimeSpan MaxWait = TimeSpan.FromMinutes(1);
    private readonly Socket _socket;
    private readonly TimeProvider _clock;
    private volatile bool _closed;

    private TcpByteChannel(Socket socket, string name, TimeProvider clock) => (_socket, Name, _clock) = (socket, name, clock);

    public override string Name { get; }

    public static async Task<DeviceResult<HostChannel>> ConnectAsync(TcpAddress to, TimeProvider clock, CancellationToken ct)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var limit = new Deadline(clock, to.ConnectTimeout, ct);
        try
        {
            var there = await Dns.GetHostAddressesAsync(to.Host, limit.Token);
            var allowed = to.Allowed is { } may ? there.Where(may).ToArray() : there;
            if (allowed.Length == 0 && there.Length > 0)
            {
                socket.Dispose();
                return new DeviceError(DeviceErrorCode.ConfigInvalid, $"{to} is in none of the networks that devices may be in.");
            }

            await socket.ConnectAsync(allowed, to.Port, limit.Token);
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 10);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, 5);
            return DeviceResult<HostChannel>.Of(new TcpByteChannel(socket, to.ToString(), clock));
        }
        catch (OperationCanceledException)
        {
            socket.Dispose();
            return limit.Error($"{to} did not accept a connection within {to.ConnectTimeout.TotalSeconds:0.#} s");
        }
        catch (SocketException e)
        {
            socket.Dispose();
            var code = e.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData ? DeviceErrorCode.NotFound : DeviceErrorCode.Offline;
            return new DeviceError(code, $"{to}: {e.SocketErrorCode}", Retryable: true);
        }
    }

    public override async ValueTask<DeviceResult<int>> ReadAsync(Memory<byte> buffer, TimeSpan wait, CancellationToken ct)
    {
        if (Limits(buffer.Length, wait) is { } bad) return bad;
        if (_closed) return Gone("closed");
        using var limit = new Deadline(_clock, wait, ct);
        try
        {
            var count = await _socket.ReceiveAsync(buffer, SocketFlags.None, limit.Token);
            if (count > 0) return count;
            Dispose();
            return Gone("the other side closed");
        }
        catch (OperationCanceledException) { return limit.Error("nothing came"); }
        catch (Exception e) when (e is SocketException or ObjectDisposedException) { return Broken(e); }
    }

    public override async ValueTask<DeviceError?> WriteAsync(ReadOnlyMemory<byte> data, TimeSpan wait, CancellationToken ct)
    {
        if (data.Length == 0) return null;
        if (Limits(data.Length, wait) is { } bad) return bad;
        if (_closed) return Gone("closed");
        using var limit = new Deadline(_clock, wait, ct);
        try
        {
            while (data.Length > 0) data = data[await _socket.SendAsync(data, SocketFlags.None, limit.Token)..];
            return null;
        }
        catch (OperationCanceledException)
        {
            Dispose(); // part of it may be out: nothing sensible can follow on this connection
            return limit.Error("the device did not take the data");
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException) { return Broken(e); }
    }

    public override int DiscardInput()
    {
        var thrown = 0;
        Span<byte> bin = stackalloc byte[512];
        try
        {
            while (!_closed && thrown < MaxBytes && _socket.Available > 0) thrown += _socket.Receive(bin);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException) { Dispose(); }
        return thrown;
    }

    public override void Dispose()
    {
        _closed = true;
        _socket.Dispose();
    }

    private DeviceError? Limits(int length, TimeSpan wait) =>
        length is < 1 or > MaxBytes ? new(DeviceErrorCode.OutOfRange, $"A channel moves 1 to {MaxBytes} bytes at a time.")
        : wait <= TimeSpan.Zero || wait > MaxWait ? new(DeviceErrorCode.OutOfRange, "A channel waits more than zero and at most one minute.")
        : null;

    private DeviceError Broken(Exception e)
    {
        Dispose();
        return Gone(e is SocketException s ? s.SocketErrorCode.ToString() : "closed");
    }

    private DeviceError Gone(string why) => new(DeviceErrorCode.Offline, $"{Name}: {why}", Retryable: true);

    /// <summary>The caller's token and a time limit in one, and which of the two it was.</summary>
    private sealed class Deadline : IDisposable
    {
        private readonly CancellationTokenSource _timer;
        private readonly CancellationTokenSource _both;
        private readonly CancellationToken _caller;

        public Deadline(TimeProvider clock, TimeSpan after, CancellationToken caller)
        {
            _caller = caller;
            _timer = new(after, clock);
            _both = CancellationTokenSource.CreateLinkedTokenSource(_timer.Token, caller);
        }

        public CancellationToken Token => _both.Token;

        public DeviceError Error(string what) => _caller.IsCancellationRequested
            ? new(DeviceErrorCode.Cancelled, "cancelled")
            : new(DeviceErrorCode.Timeout, what, Retryable: true);

        public void Dispose()
        {
            _both.Dispose();
            _timer.Dispose();
        }
    }
}

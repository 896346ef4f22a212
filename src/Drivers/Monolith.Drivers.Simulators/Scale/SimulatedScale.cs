using System.Net;
using System.Net.Sockets;

namespace Monolith.Drivers.Simulators;

/// <summary>
/// A scale without the hardware: a real TCP port, or any stream such as a pseudo-terminal; something to lay on it, and the troubles scales
/// have. For tests, for the demo shop and for driver authors.
/// </summary>
public sealed class SimulatedScale : IAsyncDisposable
{
    private readonly Lock _sync = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly TcpListener _listener;
    private readonly HashSet<Socket> _clients = [];
    private int _load;
    private int _tare;
    private bool _moving;
    private int _switchedOff;
    private Task _accepting = Task.CompletedTask;

    private SimulatedScale(SimulatedScaleOptions options)
    {
        Options = options;
        _listener = new(IPAddress.Loopback, options.Port);
    }

    public SimulatedScaleOptions Options { get; }

    public string Host => "127.0.0.1";

    public int Port { get; private set; }

    /// <summary>Raised after what lies on it changed, on some thread; keep the handler short.</summary>
    public event Action? Changed;

    /// <summary>What lies on it, in thousandths of its unit; more than its capacity is an overload, below nothing an underload.</summary>
    public int Load { get => Pan.Load; set => Change(() => _load = value); }

    /// <summary>What it subtracts, in the same.</summary>
    public int Tare => Pan.Tare;

    /// <summary>It has not come to rest.</summary>
    public bool Moving { get => Pan.Moving; set => Change(() => _moving = value); }

    /// <summary>Hears everything and says nothing.</summary>
    public bool Silent { get; set; }

    /// <summary>The last byte but one of each frame comes out wrong, as on a bad cable.</summary>
    public bool Damaged { get; set; }

    /// <summary>Frames end in the middle.</summary>
    public bool CutShort { get; set; }

    /// <summary>Bytes that belong to nothing come before each frame.</summary>
    public bool Noisy { get; set; }

    /// <summary>One byte at a time, with a pause after each.</summary>
    public bool Slow { get; set; }

    internal ScalePan Pan
    {
        get { lock (_sync) return new(_load, _tare, Options.Capacity, _moving); }
    }

    public static Task<SimulatedScale> StartAsync(SimulatedScaleOptions? options = null)
    {
        var scale = new SimulatedScale(options ?? new());
        scale._listener.Start();
        scale.Port = ((IPEndPoint)scale._listener.LocalEndpoint).Port;
        scale._accepting = scale.AcceptAsync();
        return Task.FromResult(scale);
    }

    /// <summary>Speaks over a stream, such as one end of a pseudo-terminal, until that ends.</summary>
    public async Task ServeAsync(Stream stream, CancellationToken ct)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, _stop.Token);
        var conversation = new ScaleConversation(Options.Protocol, this);
        try
        {
            await (conversation.SendsUnasked ? TellAsync(stream, conversation, both.Token) : AnswerAsync(stream, conversation, both.Token));
        }
        catch (Exception e) when (
            e is IOException or SocketException or OperationCanceledException or ObjectDisposedException) { /* the other side went */ }
    }

    /// <summary>Pulls the plug: every connection breaks at once.</summary>
    public void BreakConnections()
    {
        Socket[] clients;
        lock (_sync) clients = [.. _clients];
        foreach (var client in clients) client.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _switchedOff, 1) != 0) return;
        await _stop.CancelAsync();
        _listener.Stop();
        BreakConnections();
        await _accepting;
        _listener.Dispose();
        _stop.Dispose();
    }

    internal void SetZero() => Change(() => (_load, _tare) = (0, 0));

    internal void SetTare() => Change(() => _tare = _load);

    internal void ClearTare() => Change(() => _tare = 0);

    private void Change(Action change)
    {
        lock (_sync) change();
        Changed?.Invoke();
    }

    private async Task TellAsync(Stream stream, ScaleConversation conversation, CancellationToken ct)
    {
        while (true)
        {
            await SendAsync(stream, conversation.Unasked(), ct);
            await Task.Delay(Options.Interval, Options.Clock, ct);
        }
    }

    private async Task AnswerAsync(Stream stream, ScaleConversation conversation, CancellationToken ct)
    {
        var chunk = new byte[256];
        int count;
        while ((count = await stream.ReadAsync(chunk, ct)) > 0)
            for (var i = 0; i < count; i++) await SendAsync(stream, conversation.Hear(chunk[i]), ct);
    }

    private async Task SendAsync(Stream stream, byte[] answer, CancellationToken ct)
    {
        if (answer.Length == 0 || Silent) return;
        answer = [.. answer];
        if (answer.Length > 2)
        {
            if (Damaged) answer[^3] ^= 0x41;
            if (CutShort) answer = answer[..(answer.Length / 2)];
            if (Noisy) answer = [(byte)'~', (byte)'7', .. answer];
        }

        var piece = Slow ? 1 : answer.Length;
        for (var at = 0; at < answer.Length; at += piece)
        {
            await stream.WriteAsync(answer.AsMemory(at, Math.Min(piece, answer.Length - at)), ct);
            await stream.FlushAsync(ct);
            if (Slow) await Task.Delay(TimeSpan.FromMilliseconds(2), Options.Clock, ct);
        }
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                var client = await _listener.AcceptSocketAsync(_stop.Token);
                client.NoDelay = true;
                lock (_sync) _clients.Add(client);
                _ = ServeAsync(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException) { /* switched off */ }
    }

    private async Task ServeAsync(Socket client)
    {
        await using (var stream = new NetworkStream(client, ownsSocket: true)) await ServeAsync(stream, CancellationToken.None);
        lock (_sync) _clients.Remove(client);
    }
}

using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Monolith.Drivers.Simulators;

/// <summary>
/// An ESC/POS receipt printer without the hardware: a real TCP port, its own reading of the bytes, paper that can be looked at,
/// and the troubles printers have. For tests, for the demo shop and for driver authors. Remembers a bounded number of receipts.
/// </summary>
public sealed class SimulatedReceiptPrinter : IAsyncDisposable
{
    private readonly Lock _sync = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly TcpListener _listener;
    private readonly HashSet<Socket> _clients = [];
    private readonly PrinterTroubles _troubles = new();
    private ImmutableList<SimulatedReceipt> _receipts = [];
    private long _lastNumber;
    private int _switchedOff;
    private Task _accepting = Task.CompletedTask;

    private SimulatedReceiptPrinter(SimulatedPrinterOptions options)
    {
        Options = options;
        _listener = new(IPAddress.Loopback, options.Port);
    }

    public SimulatedPrinterOptions Options { get; }

    public string Host => "127.0.0.1";

    public int Port { get; private set; }

    /// <summary>Raised after the paper changed, on some thread; keep the handler short.</summary>
    public event Action? Changed;

    /// <summary>The receipts, oldest first, the one being printed included.</summary>
    public IReadOnlyList<SimulatedReceipt> Receipts => Volatile.Read(ref _receipts);

    /// <summary>No paper: printing stops where it is, and goes on when there is paper again.</summary>
    public bool PaperOut { get => _troubles.PaperOut; set => _troubles.PaperOut = value; }

    /// <summary>The roll is nearly empty; printing goes on.</summary>
    public bool PaperNearEnd { get => _troubles.PaperNearEnd; set => _troubles.PaperNearEnd = value; }

    /// <summary>The cover is open: printing stops until it is closed.</summary>
    public bool CoverOpen { get => _troubles.CoverOpen; set => _troubles.CoverOpen = value; }

    /// <summary>Takes bytes and prints, but never answers.</summary>
    public bool Silent { get => _troubles.Silent; set => _troubles.Silent = value; }

    /// <summary>Sends an XOFF and an XON before each answer, as some interfaces do.</summary>
    public bool Noisy { get => _troubles.Noisy; set => _troubles.Noisy = value; }

    /// <summary>How long each line takes; a real printer needs about 5 ms.</summary>
    public TimeSpan TimePerLine { get => _troubles.TimePerLine; set => _troubles.TimePerLine = value; }

    /// <summary>The paper ends after this many further lines; null for never.</summary>
    public int? LinesLeft { get => _troubles.LinesLeft; set => _troubles.LinesLeft = value; }

    public static Task<SimulatedReceiptPrinter> StartAsync(SimulatedPrinterOptions? options = null)
    {
        var printer = new SimulatedReceiptPrinter(options ?? new());
        printer._listener.Start();
        printer.Port = ((IPEndPoint)printer._listener.LocalEndpoint).Port;
        printer._accepting = printer.AcceptAsync();
        return Task.FromResult(printer);
    }

    /// <summary>Waits until so many receipts are complete and gives the last of them.</summary>
    public async Task<SimulatedReceipt> WaitForReceiptAsync(int count, TimeSpan atMost)
    {
        using var limit = new CancellationTokenSource(atMost, Options.Clock);
        while (true)
        {
            var complete = Receipts.Where(r => r.Complete).ToList();
            if (complete.Count >= count) return complete[count - 1];
            await Task.Delay(TimeSpan.FromMilliseconds(10), Options.Clock, limit.Token);
        }
    }

    /// <summary>Throws the paper away.</summary>
    public void Clear()
    {
        lock (_sync) _receipts = [];
        Changed?.Invoke();
    }

    /// <summary>Pulls the plug of the network: every connection breaks at once.</summary>
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

    internal long NextNumber() => Interlocked.Increment(ref _lastNumber);

    internal void Publish(SimulatedReceipt receipt)
    {
        lock (_sync)
        {
            var at = _receipts.FindLastIndex(r => r.Number == receipt.Number);
            _receipts = at >= 0 ? _receipts.SetItem(at, receipt) : _receipts.Add(receipt);
            if (_receipts.Count > Options.KeepReceipts) _receipts = _receipts.RemoveRange(0, _receipts.Count - Options.KeepReceipts);
        }
        Changed?.Invoke();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                var client = await _listener.AcceptSocketAsync(_stop.Token);
                lock (_sync) _clients.Add(client);
                _ = ServeAsync(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException) { /* switched off */ }
    }

    private async Task ServeAsync(Socket client)
    {
        using (client)
        using (var loop = new PrinterConnectionLoop(this, client, _troubles))
            await loop.RunAsync(_stop.Token);
        lock (_sync) _clients.Remove(client);
    }
}

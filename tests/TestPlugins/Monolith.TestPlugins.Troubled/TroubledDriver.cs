using Monolith.Drivers.Sdk;

namespace Monolith.TestPlugins.Troubled;

/// <summary>A printer driver without bytes of its own: it answers what the derived drivers decide.</summary>
public abstract class TroubledDriver : IReceiptPrinterFactory
{
    public virtual DeviceResult<PrinterCapabilities> Describe(DeviceSettings settings) =>
        new PrinterCapabilities(48, 576, [], [], false, [], "none", [], true, true);

    public DeviceResult<IReceiptPrinter> Create(DeviceSettings settings, IByteChannel channel, IDriverServices services) =>
        DeviceResult<IReceiptPrinter>.Of(new Session(this, channel));

    protected virtual Task<DeviceError?> OpenAsync(IByteChannel channel, CancellationToken ct) => Task.FromResult<DeviceError?>(null);

    protected virtual Task<PrintResult> PrintAsync(IByteChannel channel, CancellationToken ct) => Task.FromResult(PrintResult.Printed());

    protected virtual Task<DeviceResult<PrinterStatus>> StatusAsync(IByteChannel channel, CancellationToken ct) =>
        Task.FromResult<DeviceResult<PrinterStatus>>(new PrinterStatus(true, PaperState.Present, false, null, null, DateTimeOffset.UnixEpoch, ""));

    private sealed class Session(TroubledDriver driver, IByteChannel channel) : IReceiptPrinter
    {
        public Task<DeviceError?> OpenAsync(CancellationToken ct) => driver.OpenAsync(channel, ct);

        public Task<PrintResult> PrintAsync(PrintDocument document, PrintOptions options, CancellationToken ct) => driver.PrintAsync(channel, ct);

        public Task<DeviceResult<PrinterStatus>> GetStatusAsync(CancellationToken ct) => driver.StatusAsync(channel, ct);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

/// <summary>Behaves.</summary>
public sealed class GoodDriver : TroubledDriver;

/// <summary>Throws an exception of its own type from every operation.</summary>
public sealed class ThrowingDriver : TroubledDriver
{
    protected override Task<PrintResult> PrintAsync(IByteChannel channel, CancellationToken ct) => throw new PaperAteItselfException();

    protected override Task<DeviceResult<PrinterStatus>> StatusAsync(IByteChannel channel, CancellationToken ct) => throw new PaperAteItselfException();
}

/// <summary>An exception type the Host can't know and must not keep.</summary>
public sealed class PaperAteItselfException() : Exception("the paper ate itself");

/// <summary>Fails in its constructor.</summary>
public sealed class StillbornDriver : TroubledDriver
{
    public StillbornDriver() => throw new PaperAteItselfException();
}

/// <summary>Never comes out of its constructor.</summary>
public sealed class SleepingDriver : TroubledDriver
{
    private static readonly ManualResetEventSlim Never = new();

    public SleepingDriver() => Never.Wait(CancellationToken.None);
}

/// <summary>Blocks its thread and takes no notice of the cancellation.</summary>
public sealed class HangingDriver : TroubledDriver
{
    private static readonly ManualResetEventSlim Never = new();

    protected override Task<PrintResult> PrintAsync(IByteChannel channel, CancellationToken ct)
    {
        Never.Wait(CancellationToken.None);
        return Task.FromResult(PrintResult.Printed());
    }
}

/// <summary>Hangs on its channel, but only there: closing the channel frees it.</summary>
public sealed class ListeningDriver : TroubledDriver
{
    protected override async Task<PrintResult> PrintAsync(IByteChannel channel, CancellationToken ct)
    {
        var buffer = new byte[1];
        while (true)
            if ((await channel.ReadAsync(buffer, TimeSpan.FromSeconds(30), CancellationToken.None)).Error is { } error) return PrintResult.Unknown(error);
    }
}

/// <summary>Gives its channel as much as it takes at once, then more than that, and says what came of each.</summary>
public sealed class GreedyDriver : TroubledDriver
{
    private const int Most = 65_536;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    protected override async Task<PrintResult> PrintAsync(IByteChannel channel, CancellationToken ct)
    {
        DeviceError?[] answers =
        [
            await channel.WriteAsync(new byte[Most], Longest, ct),
            await channel.WriteAsync(new byte[Most + 1], Soon, ct),
            await channel.WriteAsync(new byte[1], Longest + TimeSpan.FromTicks(1), ct),
            await channel.WriteAsync(new byte[1], TimeSpan.Zero, ct),
            (await channel.ReadAsync(Memory<byte>.Empty, Soon, ct)).Error,
            (await channel.ReadAsync(new byte[Most + 1], Soon, ct)).Error,
            await channel.WriteAsync(new byte[1], Soon, ct), // a refusal closes nothing
        ];
        return PrintResult.Unknown(new(DeviceErrorCode.Faulted, string.Join(' ', answers.Select(a => a?.Code.ToString() ?? "taken"))));
    }
}

/// <summary>Slow, and counts how many calls are inside at once: more than one is reported as an error.</summary>
public sealed class CountingDriver : TroubledDriver
{
    private int _inside;

    protected override async Task<PrintResult> PrintAsync(IByteChannel channel, CancellationToken ct)
    {
        var together = Interlocked.Increment(ref _inside);
        await Task.Delay(30, ct);
        Interlocked.Decrement(ref _inside);
        return together == 1 ? PrintResult.Printed() : PrintResult.Unknown(new(DeviceErrorCode.Faulted, $"{together} calls at once"));
    }
}

/// <summary>Leaves a thread running inside itself for ever, so that it can't be unloaded.</summary>
public sealed class LeakingDriver : TroubledDriver
{
    private static readonly ManualResetEventSlim Never = new();

    public LeakingDriver() => ThreadPool.UnsafeQueueUserWorkItem(_ => Never.Wait(), null);
}

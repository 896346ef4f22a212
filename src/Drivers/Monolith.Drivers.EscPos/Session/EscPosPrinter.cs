using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.EscPos;

/// <summary>One session with one printer.</summary>
internal sealed class EscPosPrinter(PrinterProfile profile, IByteChannel channel, IDriverServices services) : IReceiptPrinter
{
    private const int MaxChunk = 1_024;
    private static readonly TimeSpan WriteWait = TimeSpan.FromSeconds(10);
    private readonly PrinterTalk _talk = new(channel, services);

    public async Task<DeviceError?> OpenAsync(CancellationToken ct)
    {
        channel.DiscardInput();
        // Automatic status back (GS a 0) off: blocks sent unasked would run into the answers.
        if (await channel.WriteAsync(new byte[] { 0x1D, 0x61, 0x00 }, WriteWait, ct) is { } error) return error;
        return profile.Status ? (await _talk.AskAsync(1, ct)).Error : null;
    }

    public async Task<DeviceResult<PrinterStatus>> GetStatusAsync(CancellationToken ct)
    {
        if (!profile.Status) return new DeviceError(DeviceErrorCode.NotSupported, "This profile has no back channel.");
        channel.DiscardInput();
        var answers = new byte[4];
        for (var n = 1; n <= 4; n++)
        {
            if (!(await _talk.AskAsync((byte)n, ct)).TryGet(out var answer, out var error)) return error;
            answers[n - 1] = answer;
        }
        return StatusBytes.Decode(answers[0], answers[1], answers[2], answers[3], services.Clock.GetUtcNow());
    }

    public async Task<PrintResult> PrintAsync(PrintDocument document, PrintOptions options, CancellationToken ct)
    {
        var job = new JobWriter(profile).Write(document, options);
        if (profile.Status)
        {
            // Asked before the first byte: what fails here has printed nothing and may be repeated.
            if (!(await GetStatusAsync(ct)).TryGet(out var status, out var error)) return PrintResult.Failed(error);
            if (status.Problem is { } problem) return PrintResult.Failed(problem);
        }
        if (ct.IsCancellationRequested) return PrintResult.Failed(new(DeviceErrorCode.Cancelled, "Cancelled before anything was sent."));
        channel.DiscardInput();

        var warnings = job.Tally.Warnings();
        foreach (var chunk in job.Bytes.Chunk(MaxChunk))
            if (await channel.WriteAsync(chunk, WriteWait, ct) is { } broken) return PrintResult.Unknown(broken, warnings);
        if (!profile.EndMarker) return PrintResult.Accepted(warnings);
        return await _talk.AwaitMarkerAsync(profile.Status, ct) is { } doubt ? PrintResult.Unknown(doubt, warnings) : PrintResult.Printed(warnings);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask; // the channel is the Host's
}

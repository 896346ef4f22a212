using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.EscPos;

/// <summary>Questions and answers. One question at a time, because the answers to DLE EOT 1 to 4 look alike.</summary>
internal sealed class PrinterTalk(IByteChannel channel, IDriverServices services)
{
    // Asked once and waited for well: a second question could not be told from the first one's late answer.
    private static readonly TimeSpan AnswerWait = TimeSpan.FromSeconds(2.5);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WriteWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan MarkerWait = TimeSpan.FromSeconds(15);
    private readonly byte[] _buffer = new byte[1];

    /// <summary>DLE EOT n.</summary>
    public async Task<DeviceResult<byte>> AskAsync(byte n, CancellationToken ct)
    {
        if (await channel.WriteAsync(new byte[] { 0x10, 0x04, n }, WriteWait, ct) is { } error) return error;
        var began = services.Clock.GetTimestamp();
        while (AnswerWait - services.Clock.GetElapsedTime(began) is var left && left > TimeSpan.Zero)
        {
            var read = await channel.ReadAsync(_buffer, left, ct);
            if (read.Error is { Code: DeviceErrorCode.Timeout }) break;
            if (read.Error is { } broken) return broken;
            if (StatusBytes.IsRealTime(_buffer[0])) return _buffer[0];
            services.Log.Write(DriverLogLevel.Debug, $"Skipped stray byte {_buffer[0]:X2} while waiting for status {n}.");
        }
        return new DeviceError(
            DeviceErrorCode.Timeout, "The printer does not answer status questions. If it never does, choose a profile without status.", Retryable: true);
    }

    /// <summary>Waits for the end marker. After each second of silence it asks in turn for paper and cover, because a stopped printer
    /// never gets to the marker.</summary>
    /// <returns>Null when the printer confirmed the job with paper left.</returns>
    public async Task<DeviceError?> AwaitMarkerAsync(bool mayAsk, CancellationToken ct)
    {
        var began = services.Clock.GetTimestamp();
        var asked = (byte)0;
        while (MarkerWait - services.Clock.GetElapsedTime(began) is var left && left > TimeSpan.Zero)
        {
            var read = await channel.ReadAsync(_buffer, left < Silence ? left : Silence, ct);
            if (read.Error is { Code: DeviceErrorCode.Timeout })
            {
                if (!mayAsk) continue;
                asked = asked == 4 ? (byte)2 : (byte)4;
                if (await channel.WriteAsync(new byte[] { 0x10, 0x04, asked }, WriteWait, ct) is { } unsent) return unsent;
                continue;
            }
            if (read.Error is { } broken) return broken;
            var b = _buffer[0];
            if (StatusBytes.IsMarker(b))
                return StatusBytes.MarkerSaysPaperEnd(b) ? new(DeviceErrorCode.PaperOut, "The paper ended with this job.") : null;
            if (asked == 4 && StatusBytes.IsRealTime(b) && (b & 0x60) != 0)
                return new(DeviceErrorCode.PaperOut, "The paper ended in the middle of the job.");
            if (asked == 2 && StatusBytes.IsRealTime(b) && (b & 0x04) != 0)
                return new(DeviceErrorCode.CoverOpen, "The cover was opened in the middle of the job.");
        }
        return new(DeviceErrorCode.Timeout, "The printer did not confirm the end of the job.");
    }
}

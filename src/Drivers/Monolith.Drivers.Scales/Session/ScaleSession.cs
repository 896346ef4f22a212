using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Scales;

/// <summary>A conversation with one scale. It asks anew for each weight, so no answer of before is ever taken for one of now.</summary>
internal sealed class ScaleSession(IScaleProtocol protocol, IByteChannel channel, IDriverServices services) : IScale
{
    private const int MostReplies = 8;

    /// <summary>Longer than any scale takes to answer; a continuous one sends at least five times a second.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly byte[] _buffer = new byte[256];
    private int _filled;

    public async Task<DeviceError?> OpenAsync(CancellationToken ct)
    {
        // A scale that has no weight to give is there all the same.
        var answer = await WeighAsync(ct);
        return answer.Error is { Code: DeviceErrorCode.Timeout or DeviceErrorCode.Offline or DeviceErrorCode.Cancelled } gone ? gone : null;
    }

    public async Task<DeviceResult<WeightReading>> WeighAsync(CancellationToken ct)
    {
        Forget();
        if (await SayAsync(protocol.Ask, ct) is { } unsaid) return unsaid;
        var began = services.Clock.GetTimestamp();
        DeviceError? bad = null;
        for (var replies = 0; ;)
        {
            var step = protocol.Next(_buffer.AsSpan(0, _filled));
            Take(step.Taken);
            switch (step.Kind)
            {
                case StepKind.Reading: return await ConfirmedAsync(step, ct);
                case StepKind.Reply:
                    if (++replies > MostReplies) return new DeviceError(DeviceErrorCode.Busy, "The scale keeps asking.", Retryable: true);
                    if (await SayAsync(step.Say, ct) is { } mute) return mute;
                    continue;
                case StepKind.Bad:
                    bad = step.Error;
                    // Who sends by itself sends again at once; who was asked has answered.
                    if (!protocol.Ask.IsEmpty) return bad!;
                    if (services.Clock.GetElapsedTime(began) < Patience) continue;
                    return bad!;
            }
            var left = Patience - services.Clock.GetElapsedTime(began);
            if (left <= TimeSpan.Zero) return bad ?? Silent();
            if (await FillAsync(left, ct) is { } lost) return lost.Code == DeviceErrorCode.Timeout ? bad ?? Silent() : lost;
        }
    }

    public Task<DeviceError?> ZeroAsync(CancellationToken ct) => CommandAsync(protocol.Zero, ct);

    public Task<DeviceError?> TareAsync(bool set, CancellationToken ct) => CommandAsync(set ? protocol.SetTare : protocol.ClearTare, ct);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Where the scale wants its frame back, only its CR to that makes it a weight.</summary>
    private async Task<DeviceResult<WeightReading>> ConfirmedAsync(Step step, CancellationToken ct)
    {
        var reading = step.Reading! with { At = services.Clock.GetUtcNow() };
        if (step.Say.IsEmpty) return reading;
        if (await SayAsync(step.Say, ct) is { } mute) return mute;
        if (_filled == 0 && await FillAsync(Patience, ct) is { } lost) return lost;
        return _buffer[0] == Control.Cr ? reading : new DeviceError(DeviceErrorCode.Checksum, "The scale did not confirm its weight.",
            Retryable: true);
    }

    private async Task<DeviceError?> CommandAsync(ReadOnlyMemory<byte> command, CancellationToken ct)
    {
        if (command.IsEmpty) return new(DeviceErrorCode.NotSupported, $"{protocol.Can.Protocol} has no such command.");
        Forget();
        return await SayAsync(command, ct);
    }

    private void Forget()
    {
        channel.DiscardInput();
        _filled = 0;
    }

    private async Task<DeviceError?> SayAsync(ReadOnlyMemory<byte> bytes, CancellationToken ct) =>
        bytes.IsEmpty ? null : await channel.WriteAsync(bytes, Patience, ct);

    private async Task<DeviceError?> FillAsync(TimeSpan wait, CancellationToken ct)
    {
        if (_filled == _buffer.Length) _filled = 0; // longer than any frame without being one
        var read = await channel.ReadAsync(_buffer.AsMemory(_filled), wait, ct);
        if (!read.TryGet(out var count, out var error)) return error;
        _filled += count;
        return null;
    }

    private void Take(int taken)
    {
        _buffer.AsSpan(taken, _filled - taken).CopyTo(_buffer);
        _filled -= taken;
    }

    private static DeviceError Silent() => new(DeviceErrorCode.Timeout, "The scale did not answer.", Retryable: true);
}

using System.Collections.Concurrent;
using Monolith.Drivers.Sdk;

namespace Monolith.Devices.Weighing;

/// <summary>Asks the shop's scales. Whoever asks while another's answer is still fresh gets that one: a scale answers one question at a
/// time.</summary>
internal sealed class Scales(DevicePool pool, TimeProvider clock)
{
    /// <summary>Half of what a weight may be old when it reaches the till.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(150);

    private readonly ConcurrentDictionary<Guid, Asked> _asked = new();

    public async Task<ScaleReading> Read(DeviceRow device, CancellationToken ct)
    {
        var asked = _asked.GetOrAdd(device.Id, _ => new());
        await asked.Turn.WaitAsync(ct);
        try
        {
            if (asked.Last is { } last && asked.Version == device.Version && clock.GetElapsedTime(asked.When) < Fresh) return last;
            asked.Last = await Ask(device, ct);
            (asked.When, asked.Version) = (clock.GetTimestamp(), device.Version);
            return asked.Last;
        }
        finally
        {
            asked.Turn.Release();
        }
    }

    private async Task<ScaleReading> Ask(DeviceRow device, CancellationToken ct)
    {
        var opened = await pool.Scale(device, ct);
        if (!opened.TryGet(out var scale, out var error)) return ScaleReading.None(device, error, clock.GetUtcNow());
        var weighed = await scale.WeighAsync(ct);
        return weighed.TryGet(out var reading, out error) ? ScaleReading.Of(device, reading)
            : ScaleReading.None(device, error, clock.GetUtcNow());
    }

    private sealed class Asked
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public ScaleReading? Last { get; set; }

        public long When { get; set; }

        public long Version { get; set; }
    }
}

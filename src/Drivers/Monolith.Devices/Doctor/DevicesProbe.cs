using Monolith.Drivers.Hosting;
using Monolith.SharedKernel.Health;
using Monolith.SharedKernel.Text;

namespace Monolith.Devices.Doctor;

/// <summary>The light of the devices: none hangs or is at fault, and no paper is waited for too long.</summary>
internal sealed class DevicesProbe(DevicesDbContext db, DevicePool pool, TimeProvider clock) : IHealthProbe
{
    /// <summary>Nobody waits longer at a till for a receipt.</summary>
    private static readonly TimeSpan TooLong = TimeSpan.FromMinutes(2);

    public async Task<Health> Look(CancellationToken ct)
    {
        foreach (var device in await db.Devices.AsNoTracking().Where(d => d.Active).OrderBy(d => d.Name).ToListAsync(ct))
        {
            if ((await pool.HealthOf(device.Id, ct))?.State is ConnectionState.Hanging or ConnectionState.Faulted)
                return Degraded(Sentence.Of("devices.says-at-fault", device.Name));
        }

        var before = clock.GetUtcNow() - TooLong;
        var late = await db.Jobs.CountAsync(j => j.State == PrintJobState.Queued && j.CreatedAt < before, ct);
        return late == 0 ? new(HealthState.Good, Sentence.Of("devices.says-well")) : Degraded(Sentence.Of("devices.says-waiting", late));
    }

    private static Health Degraded(Sentence says) => new(HealthState.Degraded, says) { Href = "/devices" };
}

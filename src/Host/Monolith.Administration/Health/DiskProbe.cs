namespace Monolith.Administration.Health;

internal sealed class DiskProbe(AdministrationOptions options) : IHealthProbe
{
    private const long Little = 1L << 30;
    private const long TooLittle = 100L << 20;

    public Task<SharedKernel.Health.Health> Look(CancellationToken ct)
    {
        var free = new DriveInfo(Path.GetFullPath(options.DataFolder)).AvailableFreeSpace;
        var state = free < TooLittle ? HealthState.Bad : free < Little ? HealthState.Degraded : HealthState.Good;
        var gigabytes = FormattableString.Invariant($"{free / (decimal)Little:N1}");
        return Task.FromResult(new SharedKernel.Health.Health(state, Sentence.Of("administration.says-disk", gigabytes, options.DataFolder)));
    }
}

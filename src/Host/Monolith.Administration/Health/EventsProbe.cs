namespace Monolith.Administration.Health;

internal sealed class EventsProbe(EventAdmin events) : IHealthProbe
{
    public async Task<SharedKernel.Health.Health> Look(CancellationToken ct)
    {
        var parked = (await events.States(ct)).Sum(s => s.Parked);
        return parked == 0
            ? new(HealthState.Good, Sentence.Of("administration.says-nothing-parked"))
            : new(HealthState.Degraded, Sentence.Of("administration.says-parked", parked));
    }
}

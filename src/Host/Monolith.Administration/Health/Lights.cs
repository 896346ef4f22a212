namespace Monolith.Administration.Health;

/// <summary>Every light there is, found in the modules.</summary>
internal sealed class Lights(IEnumerable<IHealthProbe> probes, ITexts texts)
{
    public async Task<(HealthState State, IReadOnlyList<DoctorHealth> Lights)> Look(CancellationToken ct)
    {
        var (worst, lights) = (HealthState.Good, new List<DoctorHealth>());
        foreach (var probe in probes)
        {
            var seen = await Seen(probe, ct);
            if (seen.State > worst) worst = seen.State;
            lights.Add(new(IHealthProbe.NameOf(probe.GetType()), seen.State.Word(), seen.Says.In(texts), seen.Href));
        }

        return (worst, lights);
    }

    private static async Task<SharedKernel.Health.Health> Seen(IHealthProbe probe, CancellationToken ct)
    {
        try
        {
            return await probe.Look(ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new(HealthState.Bad, Sentence.Verbatim(failure.Message), failure);
        }
    }
}

internal static class HealthWords
{
    /// <summary><c>healthy</c>, <c>degraded</c> or <c>unhealthy</c>, as monitoring programs know them.</summary>
    public static string Word(this HealthState state) => state switch
    {
        HealthState.Good => "healthy",
        HealthState.Degraded => "degraded",
        _ => "unhealthy",
    };
}

namespace Monolith.Administration.Health;

internal sealed class DatabaseProbe(AdministrationDbContext db) : IHealthProbe
{
    public async Task<SharedKernel.Health.Health> Look(CancellationToken ct)
    {
        try
        {
            await db.Shops.AnyAsync(ct);
            return new(HealthState.Good, Sentence.Of("administration.says-database"));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new(HealthState.Bad, Sentence.Of("administration.says-no-database"), failure);
        }
    }
}

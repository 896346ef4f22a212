using System.Data.Common;

namespace Monolith.Administration.Health.ShowHealth;

/// <param name="Database">Engine and place, without secrets.</param>
/// <param name="Examined">The last examination by night, or by who had it run; null: none has ended yet.</param>
internal sealed record HealthView(string Status, string Database, IReadOnlyList<DoctorHealth> Checks, JobRunInfo? Examined);

[Requires(AdministrationPermissions.Health)]
internal sealed record GetHealth : IRequest<HealthView>;

internal sealed class GetHealthHandler(Lights lights, IEngine engine, AdministrationDbContext db, ITexts texts)
    : IHandler<GetHealth, HealthView>
{
    public async Task<Result<HealthView>> Handle(GetHealth request, CancellationToken ct)
    {
        var (state, all) = await lights.Look(ct);
        return new HealthView(state.Word(), engine.Description, all, await LastExamined(ct));
    }

    // The page tells how it is also when the database can't be asked.
    private async Task<JobRunInfo?> LastExamined(CancellationToken ct)
    {
        try
        {
            var last = await db.JobRuns.Where(r => r.Job == ReconcileJob.Name && r.EndedAt != null).OrderByDescending(r => r.StartedAt)
                .FirstOrDefaultAsync(ct);
            return last?.ToInfo(texts);
        }
        catch (DbException)
        {
            return null;
        }
    }
}

internal static class ShowHealthEndpoint
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapGet("health", (ISender send, CancellationToken ct) => send.Send(new GetHealth(), ct).ToHttp())
            .Serves<GetHealth>()
            .WithName("GetHealth")
            .WithSummary("Database, events, jobs, disk")
            .Produces<HealthView>();
}

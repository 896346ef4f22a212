namespace Monolith.Administration.Health.ShowHealth;

/// <param name="Database">Engine and place, without secrets.</param>
internal sealed record HealthView(string Status, string Database, IReadOnlyList<DoctorHealth> Checks);

[Requires(AdministrationPermissions.Health)]
internal sealed record GetHealth : IRequest<HealthView>;

internal sealed class GetHealthHandler(Lights lights, IEngine engine) : IHandler<GetHealth, HealthView>
{
    public async Task<Result<HealthView>> Handle(GetHealth request, CancellationToken ct)
    {
        var (state, all) = await lights.Look(ct);
        return new HealthView(state.Word(), engine.Description, all);
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

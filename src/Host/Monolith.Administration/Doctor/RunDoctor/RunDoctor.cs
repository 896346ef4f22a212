namespace Monolith.Administration.Doctor.RunDoctor;

internal sealed class RunDoctorHandler(Examination examination, SettledEvents events) : IHandler<Contracts.RunDoctor, DoctorReport>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task<Result<DoctorReport>> Handle(Contracts.RunDoctor request, CancellationToken ct)
    {
        await events.Wait(Patience, ct);
        return await examination.Run(ct);
    }
}

internal static class RunDoctorEndpoint
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapGet("doctor", (ISender send, CancellationToken ct) => send.Send(new Contracts.RunDoctor(), ct).ToHttp())
            .Serves<Contracts.RunDoctor>()
            .WithName("RunDoctor")
            .WithSummary("Prove that tickets, stock, books and figures agree")
            .Produces<DoctorReport>();
}

namespace Monolith.Pos.Shifts.ReportShift;

[Requires(PosPermissions.View)]
internal sealed record ReportShift(Guid ShiftId) : IRequest<ShiftReport>;

internal sealed class ReportShiftHandler(PosDbContext db, ICurrentActor current, ISites sites) : IHandler<ReportShift, ShiftReport>
{
    /// Errors: pos.unknown-shift
    public async Task<Result<ShiftReport>> Handle(ReportShift request, CancellationToken ct) =>
        await db.Shifts.AsNoTracking().FirstOrDefaultAsync(s => s.Id == request.ShiftId, ct) is { } shift
            ? (await ShiftReports.Report(db, shift, sites.Here, ct)).For(current.Actor)
            : PosErrors.UnknownShift;
}

internal static class ReportShiftEndpoint
{
    public static void Map(RouteGroupBuilder pos) => pos
        .MapGet("shifts/{shiftId:guid}", (Guid shiftId, ISender send, CancellationToken ct) => send.Send(new ReportShift(shiftId), ct).ToHttp())
        .Serves<ReportShift>()
        .WithName("FindShiftReport")
        .WithSummary("X report while the shift is open, Z report once it is closed")
        .Produces<ShiftReport>();
}

namespace Monolith.Pos.Shifts.ReportShift;

[Requires(PosPermissions.View)]
internal sealed record FindShiftReport(Guid ShiftId) : IRequest<ShiftReport>;

internal sealed class FindShiftReportHandler(PosDbContext db) : IHandler<FindShiftReport, ShiftReport>
{
    /// Errors: pos.unknown-shift
    public async Task<Result<ShiftReport>> Handle(FindShiftReport request, CancellationToken ct) =>
        await db.Shifts.AsNoTracking().FirstOrDefaultAsync(s => s.Id == request.ShiftId, ct) is { } shift
            ? await ShiftReports.Report(db, shift, ct)
            : PosErrors.UnknownShift;
}

internal static class FindShiftReportEndpoint
{
    public static void Map(RouteGroupBuilder pos) => pos
        .MapGet("shifts/{shiftId:guid}", (Guid shiftId, ISender send, CancellationToken ct) => send.Send(new FindShiftReport(shiftId), ct).ToHttp())
        .Needs(PosPermissions.View)
        .WithName("FindShiftReport")
        .WithSummary("X report while the shift is open, Z report once it is closed")
        .Produces<ShiftReport>();
}

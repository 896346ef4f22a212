namespace Monolith.Pos.Shifts.CloseShift;

internal static class CloseShiftEndpoint
{
    public static void Map(RouteGroupBuilder pos) => pos
        .MapPost("shifts/{shiftId:guid}/close", (Guid shiftId, Body body, ISender send, CancellationToken ct) =>
            send.Send(new Contracts.CloseShift(shiftId, body.Counted ?? [], body.ClosedAt), ct).ToHttp())
        .Needs(PosPermissions.Sell)
        .WithName("CloseShift")
        .WithSummary("Close a shift with what was counted; the same count again gets the same Z report")
        .Produces<ShiftReport>();

    internal sealed record Body(IReadOnlyList<CountedTender>? Counted, DateTimeOffset? ClosedAt = null);
}

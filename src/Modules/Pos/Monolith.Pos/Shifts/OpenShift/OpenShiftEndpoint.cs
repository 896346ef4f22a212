namespace Monolith.Pos.Shifts.OpenShift;

internal static class OpenShiftEndpoint
{
    public static void Map(RouteGroupBuilder pos) => pos
        .MapPut("shifts/{shiftId:guid}", (Guid shiftId, Body body, ISender send, CancellationToken ct) =>
            send.Send(new Contracts.OpenShift(shiftId, body.RegisterId, body.Float ?? Money.Zero, body.OpenedAt), ct).ToHttp())
        .Needs(PosPermissions.Sell)
        .WithName("OpenShift")
        .WithSummary("Open a shift with the cash that is in the drawer")
        .Produces<ShiftReport>();

    internal sealed record Body(Guid RegisterId, Money? Float = null, DateTimeOffset? OpenedAt = null);
}

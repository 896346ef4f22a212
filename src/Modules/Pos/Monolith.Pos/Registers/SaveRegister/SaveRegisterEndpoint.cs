namespace Monolith.Pos.Registers.SaveRegister;

internal static class SaveRegisterEndpoint
{
    public static void Map(RouteGroupBuilder pos) => pos
        .MapPut("registers/{registerId:guid}", (Guid registerId, Body body, HttpRequest http, ISender send, CancellationToken ct) =>
            send.Send(new Contracts.SaveRegister(registerId, body.Code ?? "", body.Name ?? "", body.WarehouseId, body.Active, http.IfMatch()), ct).ToHttp())
        .Needs(PosPermissions.EditRegisters)
        .WithName("SaveRegister")
        .WithSummary("Make a register or change it")
        .Produces<RegisterInfo>();

    internal sealed record Body(string? Code, string? Name, Guid WarehouseId, bool Active = true);
}

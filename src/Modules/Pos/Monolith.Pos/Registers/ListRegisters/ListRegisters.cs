namespace Monolith.Pos.Registers.ListRegisters;

[Requires(PosPermissions.View)]
internal sealed record ListRegisters(ListQuery Query) : IRequest<Page<RegisterInfo>>
{
    public static readonly ListOf<RegisterInfo> List = Rows.Of<RegisterInfo>("pos.registers")
        .Column("code", "ui.code", r => r.Code, c => c.Sortable().Mono())
        .Column("name", "ui.name", r => r.Name, c => c.Sortable())
        .Column("state", "ui.state", r => r.Active, c => c.YesNo("ui.active", "ui.inactive"))
        .Column("shift", "pos.shift", r => r.OpenShiftId != null, c => c.YesNo("pos.shift-open", "pos.shift-none"))
        .YesNo("active", "ui.state", r => r.Active, "ui.active", "ui.inactive")
        .SortedBy("code");
}

internal sealed class ListRegistersHandler(IRegisters registers, ICurrentActor current) : IHandler<ListRegisters, Page<RegisterInfo>>
{
    public async Task<Result<Page<RegisterInfo>>> Handle(ListRegisters request, CancellationToken ct) =>
        (await registers.All(ct)).ToPage(ListRegisters.List, request.Query, current.Actor);
}

internal static class ListRegistersEndpoint
{
    public static void Map(RouteGroupBuilder pos) =>
        pos.MapList<ListRegisters, RegisterInfo>("registers", ListRegisters.List, q => new(q), "ListRegisters", "The shop's registers");
}

using Monolith.Pos.Contracts;

namespace Monolith.Devices.Bindings.ListBindings;

/// <summary>Every register in use with its receipt printer, and with what else there are devices for.</summary>
[Requires(DevicesPermissions.View)]
internal sealed record ListBindings(ListQuery Query) : IRequest<Page<BindingInfo>>
{
    public static readonly ListOf<BindingInfo> List = Rows.Of<BindingInfo>("devices.bindings")
        .Column("register", "devices.register", b => b.RegisterCode, c => c.Sortable().Mono().Then(b => b.Role))
        .Column("name", "ui.name", b => b.RegisterName)
        .Column("role", "devices.role", b => b.RoleWord, c => c.Words("devices.role"))
        .Column("device", "devices.device", b => b.Names)
        .Column("since", "devices.bound-since", b => b.BoundAt)
        .SortedBy("register");
}

internal sealed class ListBindingsHandler(DevicesDbContext db, IRegisters registers, ICurrentActor current)
    : IHandler<ListBindings, Page<BindingInfo>>
{
    public async Task<Result<Page<BindingInfo>>> Handle(ListBindings request, CancellationToken ct)
    {
        var bound = (await db.Bindings.ToListAsync(ct)).ToLookup(b => (b.RegisterId, b.Role));
        var devices = await db.Devices.Select(d => new { d.Id, d.Name, d.Kind, d.Active }).ToDictionaryAsync(d => d.Id, ct);
        var offered = Enum.GetValues<DeviceRole>()
            .Where(role => role == DeviceRole.ReceiptPrinter || devices.Values.Any(d => d.Active && d.Kind == RoleRules.KindFor(role)))
                .ToHashSet();
        var rows =
            from register in await registers.All(ct)
            from role in Enum.GetValues<DeviceRole>()
            let here = bound[(register.RegisterId, role)].Where(b => devices.ContainsKey(b.DeviceId)).ToList()
            where here.Count > 0 || (register.Active && offered.Contains(role))
            select new BindingInfo(
                register.RegisterId, register.Code, register.Name, role,
                [.. here.Select(b => new BoundDevice(b.DeviceId, devices[b.DeviceId].Name)).OrderBy(d => d.Name, StringComparer.Ordinal)],
                here.Count > 0 ? here.Min(b => b.BoundAt) : null);
        return rows.ToPage(ListBindings.List, request.Query, current.Actor);
    }
}

internal static class ListBindingsEndpoint
{
    public static void Map(RouteGroupBuilder devices) =>
        devices.MapList<ListBindings, BindingInfo>(
            "bindings", ListBindings.List, q => new(q), "ListBindings", "Which devices serve which register");
}

using Monolith.Pos.Contracts;

namespace Monolith.Devices.Bindings.ListBindings;

[Requires(DevicesPermissions.View)]
internal sealed record ListBindings(ListQuery Query) : IRequest<Page<BindingInfo>>
{
    public static readonly ListOf<BindingInfo> List = Rows.Of<BindingInfo>("devices.bindings")
        .Column("register", "devices.register", b => b.RegisterCode, c => c.Sortable().Mono())
        .Column("name", "ui.name", b => b.RegisterName)
        .Column("printer", "devices.printer", b => b.DeviceName)
        .Column("since", "devices.bound-since", b => b.BoundAt)
        .SortedBy("register");
}

internal sealed class ListBindingsHandler(DevicesDbContext db, IRegisters registers, ICurrentActor current)
    : IHandler<ListBindings, Page<BindingInfo>>
{
    public async Task<Result<Page<BindingInfo>>> Handle(ListBindings request, CancellationToken ct)
    {
        var bound = await db.Bindings.ToDictionaryAsync(b => b.RegisterId, ct);
        var names = await db.Devices.Select(d => new { d.Id, d.Name }).ToDictionaryAsync(d => d.Id, d => d.Name, ct);
        return (await registers.All(ct)).Where(r => r.Active || bound.ContainsKey(r.RegisterId)).Select(r =>
        {
            var binding = bound.GetValueOrDefault(r.RegisterId);
            var device = binding is null ? null : names.GetValueOrDefault(binding.DeviceId);
            return new BindingInfo(r.RegisterId, r.Code, r.Name, binding?.DeviceId, device, binding?.BoundAt);
        }).ToPage(ListBindings.List, request.Query, current.Actor);
    }
}

internal static class ListBindingsEndpoint
{
    public static void Map(RouteGroupBuilder devices) =>
        devices.MapList<ListBindings, BindingInfo>(
            "bindings", ListBindings.List, q => new(q), "ListBindings", "Which register prints where");
}

using Monolith.Pos.Contracts;

namespace Monolith.Devices.Bindings.ListBindings;

[Requires(DevicesPermissions.View)]
internal sealed record ListBindings : IRequest<IReadOnlyList<BindingInfo>>;

internal sealed class ListBindingsHandler(DevicesDbContext db, IRegisters registers) : IHandler<ListBindings, IReadOnlyList<BindingInfo>>
{
    public async Task<Result<IReadOnlyList<BindingInfo>>> Handle(ListBindings request, CancellationToken ct)
    {
        var bound = await db.Bindings.ToDictionaryAsync(b => b.RegisterId, ct);
        var names = await db.Devices.Select(d => new { d.Id, d.Name }).ToDictionaryAsync(d => d.Id, d => d.Name, ct);
        return (await registers.All(ct)).Where(r => r.Active || bound.ContainsKey(r.RegisterId)).Select(r =>
        {
            var binding = bound.GetValueOrDefault(r.RegisterId);
            var device = binding is null ? null : names.GetValueOrDefault(binding.DeviceId);
            return new BindingInfo(r.RegisterId, r.Code, r.Name, binding?.DeviceId, device, binding?.BoundAt);
        }).ToList();
    }
}

internal static class ListBindingsEndpoint
{
    public static void Map(RouteGroupBuilder devices) => devices
        .MapGet("bindings", (ISender send, CancellationToken ct) => send.Send(new ListBindings(), ct).ToHttp())
        .Serves<ListBindings>()
        .WithName("ListBindings")
        .WithSummary("Which register prints where")
        .Produces<IReadOnlyList<BindingInfo>>();
}

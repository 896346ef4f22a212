namespace Monolith.Pos.Registers.ListRegisters;

[Requires(PosPermissions.View)]
internal sealed record ListRegisters : IRequest<IReadOnlyList<RegisterInfo>>;

internal sealed class ListRegistersHandler(IRegisters registers) : IHandler<ListRegisters, IReadOnlyList<RegisterInfo>>
{
    public async Task<Result<IReadOnlyList<RegisterInfo>>> Handle(ListRegisters request, CancellationToken ct) => Result.Of(await registers.All(ct));
}

internal static class ListRegistersEndpoint
{
    public static void Map(RouteGroupBuilder pos) => pos
        .MapGet("registers", (ISender send, CancellationToken ct) => send.Send(new ListRegisters(), ct).ToHttp())
        .Serves<ListRegisters>()
        .WithName("ListRegisters")
        .WithSummary("The shop's registers")
        .Produces<IReadOnlyList<RegisterInfo>>();
}

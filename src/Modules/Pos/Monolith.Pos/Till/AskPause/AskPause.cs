using FluentValidation;
using Monolith.Inventory.Contracts;

namespace Monolith.Pos.Till.AskPause;

/// <summary>Whether the tills of a warehouse are to begin no new sale, because its goods are being counted.</summary>
[Requires(PosPermissions.Sell)]
internal sealed record AskPause(Guid WarehouseId) : IRequest<TillPause>;

/// <param name="Number">The count that sales wait for; null: they go on.</param>
internal sealed record TillPause(string? Number, string? Name);

internal sealed class AskPauseValidator : AbstractValidator<AskPause>
{
    public AskPauseValidator() => RuleFor(r => r.WarehouseId).NotEmpty();
}

internal sealed class AskPauseHandler(IEnumerable<ISalesPauses> pauses) : IHandler<AskPause, TillPause>
{
    public async Task<Result<TillPause>> Handle(AskPause request, CancellationToken ct)
    {
        foreach (var one in pauses)
        {
            if (await one.In(request.WarehouseId, ct) is { } pause) return new TillPause(pause.Number, pause.Name);
        }

        return new TillPause(null, null);
    }
}

internal static class AskPauseEndpoint
{
    public static void Map(RouteGroupBuilder pos) => pos
        .MapGet("sales-pause", (Guid warehouse, ISender send, CancellationToken ct) => send.Send(new AskPause(warehouse), ct).ToHttp())
        .Serves<AskPause>().WithName("AskSalesPause")
        .WithSummary("Whether the tills of a warehouse begin no new sale while it is counted").Produces<TillPause>();
}

using FluentValidation;
using Monolith.Inventory.Contracts;

namespace Monolith.Pos.Till.AskStock;

/// <summary>What lies in the shop of a few items: the till shows it beside them when it comes.</summary>
[Requires(PosPermissions.Sell)]
internal sealed record AskStock(IReadOnlyList<Guid> ItemIds, Guid WarehouseId) : IRequest<IReadOnlyList<TillStock>>;

/// <param name="Here">In the register's warehouse.</param>
/// <param name="Elsewhere">In all others together.</param>
internal sealed record TillStock(Guid ItemId, Quantity Here, Quantity Elsewhere);

internal sealed class AskStockValidator : AbstractValidator<AskStock>
{
    public const int Most = 50;

    public AskStockValidator()
    {
        RuleFor(r => r.WarehouseId).NotEmpty();
        RuleFor(r => r.ItemIds.Count).InclusiveBetween(1, Most).OverridePropertyName(nameof(AskStock.ItemIds));
    }
}

internal sealed class AskStockHandler(IStockLevels stock) : IHandler<AskStock, IReadOnlyList<TillStock>>
{
    public async Task<Result<IReadOnlyList<TillStock>>> Handle(AskStock request, CancellationToken ct)
    {
        var levels = (await stock.OnHand(request.ItemIds, null, ct)).ToLookup(l => l.ItemId);
        return request.ItemIds.Distinct().Select(id => new TillStock(
            id, Sum(levels[id].Where(l => l.WarehouseId == request.WarehouseId)),
            Sum(levels[id].Where(l => l.WarehouseId != request.WarehouseId)))).ToList();
    }

    private static Quantity Sum(IEnumerable<StockLevel> levels) => Quantity.Sum(levels.Select(l => l.OnHand));
}

internal static class AskStockEndpoint
{
    public static void Map(RouteGroupBuilder pos) => pos
        .MapGet("stock", (string? items, Guid warehouse, ISender send, CancellationToken ct) =>
            send.Send(new AskStock(Ids(items), warehouse), ct)
                .Map(found => new Page<TillStock>(found, found.Count, 0, found.Count)).ToHttp())
        .Serves<AskStock>().WithName("AskTillStock")
        .WithSummary("What lies in a warehouse, and in all others, of up to 50 items: ids, separated by commas")
        .Produces<Page<TillStock>>();

    // What is no id is none of ours.
    private static IReadOnlyList<Guid> Ids(string? items) =>
        [.. (items ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Take(AskStockValidator.Most + 1)
            .Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty)];
}

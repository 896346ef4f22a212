using Monolith.Inventory.Contracts;
using Monolith.Sales.Contracts.Events;

namespace Monolith.Sales.Prices.SetPrice;

internal sealed class SetPriceValidator : AbstractValidator<Contracts.SetPrice>
{
    private static readonly Money Highest = Money.Of(100_000_000);
    private static readonly DateTimeOffset First = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Last = new(2200, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public SetPriceValidator()
    {
        RuleFor(x => x.PriceId).NotEmpty();
        RuleFor(x => x.ItemId).NotEmpty();
        RuleFor(x => x.Amount).Must(a => !a.IsNegative && a <= Highest).WithErrorCode("input.out-of-range");
        RuleFor(x => x.Unit).MaximumLength(ItemPack.LongestUnit);
        RuleFor(x => x.From).InclusiveBetween(First, Last);
        RuleFor(x => x.Until).InclusiveBetween(First, Last);
    }
}

/// Errors: sales.unknown-item, inventory.unknown-pack, sales.price-overlaps, sales.price-in-the-past, sales.price-ends-first,
/// request.id-reused
internal sealed class SetPriceHandler(SalesDbContext db, IItemCatalog items, ICurrentActor current, ISites sites, TimeProvider clock)
    : IHandler<Contracts.SetPrice, PriceInfo>
{
    public async Task<Result<PriceInfo>> Handle(Contracts.SetPrice command, CancellationToken ct)
    {
        if (await items.Find(command.ItemId, ct) is not { } item) return PriceErrors.UnknownItem(command.ItemId.ToString());
        if (!PricedUnit.Of(item, command.Unit).TryGet(out var unit, out var unknown)) return unknown;

        return await db.WriteOnce("sales.set-price", command.PriceId, command, token => Set(command, unit.Word, token), ct);
    }

    private async Task<Result<PriceInfo>> Set(Contracts.SetPrice command, string? unit, CancellationToken ct)
    {
        // The change number first: until this write ends nobody else sets a price of this item beside us.
        await db.ChangeNumber(ct);
        var now = clock.GetUtcNow();
        var before = await db.Prices.AsNoTracking().Where(p => p.ItemId == command.ItemId && p.Unit == unit && p.WithdrawnAt == null)
            .ToListAsync(ct);
        var price = new Price(command.PriceId, command.Amount, command.From?.ToUniversalTime() ?? now, command.Until?.ToUniversalTime());

        if (price.RefusedBeside(PriceTimeline.Of(before.Select(p => p.ToPrice())), now) is { } refused) return refused;

        var row = new PriceRow
        {
            Id = command.PriceId,
            ItemId = command.ItemId,
            Unit = unit,
            Amount = command.Amount,
            From = price.From,
            Until = price.Until,
            SetAt = now,
            SetBy = current.Actor.Name,
        };
        db.Add(row);
        db.Publish(new PriceSet(
            row.Id, current.Actor.Id, current.Actor.Name, sites.Here.Number, sites.Here.BusinessDate(now),
            row.ItemId, row.Amount, row.From, row.Until, row.Unit));
        return row.ToInfo();
    }
}

internal static class SetPriceEndpoint
{
    public static void Map(RouteGroupBuilder sales) =>
        sales.MapPut("prices/{priceId:guid}", (Guid priceId, Body b, ISender send, CancellationToken ct) =>
                send.Send(new Contracts.SetPrice(priceId, b.ItemId, b.Amount, b.From, b.Until, b.Unit), ct).ToHttp())
            .Serves<Contracts.SetPrice>()
            .WithName("SetPrice")
            .WithSummary("Set the base price of an item or of one of its packs from a moment on, or for a while")
            .Produces<PriceInfo>();

    internal sealed record Body(
        Guid ItemId, Money Amount, DateTimeOffset? From = null, DateTimeOffset? Until = null, string? Unit = null);
}

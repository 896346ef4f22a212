using FluentValidation;
using Monolith.Inventory.Contracts;
using Monolith.Sales.Contracts;

namespace Monolith.Pos.Till.LookUpItem;

/// <summary>One scan.</summary>
[Requires(PosPermissions.Sell)]
internal sealed record LookUpItem([property: AnyText] string Code, Guid? WarehouseId) : IRequest<TillItem>;

[Requires(PosPermissions.Sell)]
internal sealed record SearchItems([property: AnyText] string? Text, int Take) : IRequest<Page<TillItem>>;

internal sealed class LookUpItemHandler(IItemCatalog catalog, IPriceQuotes prices, IStockLevels stock, TimeProvider clock)
    : IHandler<LookUpItem, TillItem>, IHandler<SearchItems, Page<TillItem>>
{
    /// Errors: pos.unknown-barcode
    public async Task<Result<TillItem>> Handle(LookUpItem request, CancellationToken ct)
    {
        var code = request.Code.Trim();
        if (await catalog.FindByCode(code, ct) is not { } item) return PosErrors.UnknownBarcode(code);
        var found = (await TillItem.Quote([item], prices, clock.GetUtcNow(), ct))[0];
        if (request.WarehouseId is not { } warehouse || item.IsService) return found;
        var level = (await stock.OnHand([item.ItemId], warehouse, ct)).FirstOrDefault();
        return found with { OnHand = level?.OnHand ?? Quantity.Zero };
    }

    public async Task<Result<Page<TillItem>>> Handle(SearchItems request, CancellationToken ct)
    {
        var page = await catalog.Best(request.Text, request.Take, ct);
        return new Page<TillItem>(await TillItem.Quote(page.Items, prices, clock.GetUtcNow(), ct), page.Total, page.Skip, page.Take);
    }
}

internal sealed class LookUpItemValidator : AbstractValidator<LookUpItem>
{
    public LookUpItemValidator() => RuleFor(l => l.Code).NotEmpty().MaximumLength(200);
}

internal sealed class SearchItemsValidator : AbstractValidator<SearchItems>
{
    public SearchItemsValidator()
    {
        RuleFor(s => s.Text).MaximumLength(200);
        RuleFor(s => s.Take).InclusiveBetween(1, 50);
    }
}

internal static class LookUpItemEndpoint
{
    public static void Map(RouteGroupBuilder pos)
    {
        pos.MapGet("lookup", (string code, Guid? warehouse, ISender send, CancellationToken ct) =>
            send.Send(new LookUpItem(code, warehouse), ct).ToHttp())
            .Serves<LookUpItem>().WithName("LookUpItem").WithSummary("An item by barcode or SKU, with price and tax").Produces<TillItem>();
        pos.MapGet("lookup/{*code}", (string code, Guid? warehouse, ISender send, CancellationToken ct) =>
                send.Send(new LookUpItem(CodeInPath.Of(code), warehouse), ct).ToHttp())
            .Serves<LookUpItem>().WithName("LookUpItemByPath").WithSummary("The same for a code that can stand in a path")
                .Produces<TillItem>();
        pos.MapGet("search", (string? search, int? take, ISender send, CancellationToken ct) =>
                send.Send(new SearchItems(search, take ?? 20), ct).ToHttp())
            .Serves<SearchItems>().WithName("SearchTillItems")
                .WithSummary("The likeliest items by parts of name, SKU or barcode, with price and tax")
                .Produces<Page<TillItem>>();
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Styles.ShowStyle;

/// <summary>A style and its variants with what is there of each. Errors: inventory.unknown-style</summary>
/// <param name="WarehouseId">Only what is in this one; null: in all.</param>
[Requires(InventoryPermissions.View)]
internal sealed record ShowStyle(Guid StyleId, Guid? WarehouseId = null) : IRequest<StyleView>;

/// <param name="Variants">In the order of the axes.</param>
internal sealed record StyleView(StyleInfo Style, IReadOnlyList<StyleVariant> Variants) : IHasVersion
{
    long IHasVersion.Version => Style.Version;
}

/// <param name="Values">In the order of the axes.</param>
/// <param name="Price">The base price in force; null: none.</param>
internal sealed record StyleVariant(
    Guid ItemId, string Sku, IReadOnlyList<string> Values, IReadOnlyList<string> Barcodes, Quantity OnHand, Money? Price, bool Active);

internal sealed class ShowStyleHandler(
    InventoryDbContext db, StyleBook styles, IItemCatalog catalog, IStockLevels stock, IVariantPrices prices)
    : IHandler<ShowStyle, StyleView>
{
    public async Task<Result<StyleView>> Handle(ShowStyle request, CancellationToken ct)
    {
        if (await styles.Find(request.StyleId, ct) is not { } style) return StyleErrors.Unknown(request.StyleId);
        var ids = await db.Items.Where(i => i.StyleId == style.StyleId).Select(i => i.Id).ToListAsync(ct);
        var items = await catalog.FindMany(ids, ct);
        var levels = (await stock.OnHand(ids, request.WarehouseId, ct)).ToLookup(l => l.ItemId, l => l.OnHand);
        var priced = await prices.Of(ids, ct);
        var order = style.Combinations().Select((values, place) => (Variant: StyleInfo.Variant(values), place))
            .ToDictionary(v => v.Variant, v => v.place, StringComparer.Ordinal);
        var variants = items.Values.Where(i => i.Variant is not null && order.ContainsKey(i.Variant)).OrderBy(i => order[i.Variant!])
            .Select(i => new StyleVariant(
                i.ItemId, i.Sku, style.ValuesOf(i.Variant)!, i.Barcodes, Quantity.Sum(levels[i.ItemId]),
                priced.TryGetValue(i.ItemId, out var price) ? price : null, i.Active)).ToList();
        return new StyleView(style, variants);
    }
}

internal static class ShowStyleEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapGet("styles/{id:guid}", (Guid id, Guid? warehouse, ISender send, CancellationToken ct) =>
                send.Send(new ShowStyle(id, warehouse), ct).ToHttp())
            .Serves<ShowStyle>().WithName("GetStyle").WithSummary("A style and its variants with what is there of each")
            .Produces<StyleView>();
}

using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Styles.MakeVariants;

/// <summary>Makes variants of a style, all or none: each becomes an item with what the style's have in common. Sent again it finds done
/// what it did. Errors: inventory.unknown-style, inventory.unknown-variant, inventory.variant-taken, inventory.sku-taken,
/// inventory.barcode-taken and what else SaveItem and prices are refused for, at <c>variants[n]</c></summary>
[Requires(InventoryPermissions.EditItems)]
internal sealed record MakeVariants(Guid StyleId, IReadOnlyList<NewVariant> Variants) : IRequest<IReadOnlyList<ItemInfo>>;

/// <param name="ItemId">From whoever asked first; the item's.</param>
/// <param name="Values">One of each axis, in their order.</param>
/// <param name="Price">The base price from now on; null: none yet.</param>
internal sealed record NewVariant(
    Guid ItemId, IReadOnlyList<string> Values, [property: AnyText] string Sku, [property: AnyText] IReadOnlyList<string>? Barcodes = null,
    Money? Price = null);

internal sealed class MakeVariantsValidator : AbstractValidator<MakeVariants>
{
    public MakeVariantsValidator()
    {
        RuleFor(m => m.StyleId).NotEmpty();
        RuleFor(m => m.Variants).Must(v => v is { Count: > 0 and <= StyleInfo.MostVariants })
            .WithErrorCode("inventory.variants-count").WithMessage($"1 to {StyleInfo.MostVariants} variants at once.");
        RuleForEach(m => m.Variants).Must(v => v is { Values.Count: > 0 and <= StyleInfo.MostAxes } && v.ItemId != Guid.Empty)
            .WithErrorCode("inventory.variant-values").WithMessage("A variant has an id and one value of each axis.");
        RuleFor(m => m.Variants).Must(v => v is null || v.Where(n => n is not null).DistinctBy(n => n.ItemId).Count() == v.Count)
            .WithErrorCode("inventory.variant-twice").WithMessage("Two variants have the same id.");
    }
}

internal sealed class MakeVariantsHandler(
    StyleBook styles, IItemPlanning planning, IItemCatalog catalog, IVariantPrices prices, ISender send, ICurrentActor current)
    : IHandler<MakeVariants, IReadOnlyList<ItemInfo>>
{
    public async Task<Result<IReadOnlyList<ItemInfo>>> Handle(MakeVariants request, CancellationToken ct)
    {
        if (await styles.Find(request.StyleId, ct) is not { } style) return StyleErrors.Unknown(request.StyleId);
        var wanted = request.Variants;
        if (wanted.Any(v => v.Price is not null) && !current.Actor.Can(prices.Permission))
            return SecurityErrors.PermissionMissing(prices.Permission);
        var there = await catalog.FindMany([.. wanted.Select(v => v.ItemId)], ct);
        var items = wanted.Select(v => Item(style, v)).ToList();
        var plan = planning.Begin();
        var open = Enumerable.Range(0, items.Count)
            .Where(i => !there.TryGetValue(items[i].ItemId, out var item) || !plan.IsSame(item, items[i])).ToList();
        var judged = await plan.Judge(open.ConvertAll(i => new ItemChange(items[i], null)), ct);
        for (var i = 0; i < open.Count; i++)
        {
            var error = there.ContainsKey(items[open[i]].ItemId) ? KernelErrors.IdReused : judged[i];
            if (error is not null) return error.At(Path(open[i], error.Field));
        }

        for (var i = 0; i < wanted.Count; i++)
            if (wanted[i].Price is { } price && prices.Refuse(price) is { } wrong) return wrong.At(Path(i, "price"));
        return await Make(wanted, items, ct);
    }

    private async Task<Result<IReadOnlyList<ItemInfo>>> Make(
        IReadOnlyList<NewVariant> wanted, List<SaveItem> items, CancellationToken ct)
    {
        if (!(await send.Send(new SaveItems(items.ConvertAll(i => new ItemChange(i, null))), ct)).TryGet(out var saved, out var error))
            return error;
        for (var i = 0; i < saved.Count; i++)
            if (saved[i].Error is { } refused) return refused.At(Path(i, refused.Field));
        // The price's id is the item's: a repeat finds it there.
        var before = await prices.Of([.. wanted.Select(v => v.ItemId)], ct);
        var priced = wanted.Where(v => v.Price is not null && !before.ContainsKey(v.ItemId))
            .Select(v => new VariantPrice(StableIds.Of("variant-price", $"{v.ItemId:N}"), v.ItemId, v.Price!.Value, null)).ToList();
        if (priced.Count > 0 && !(await prices.Set(priced, ct)).TryGet(out _, out var unpriced)) return unpriced;
        return Result.Of<IReadOnlyList<ItemInfo>>([.. saved.Select(s => s.Item!)]);
    }

    private static SaveItem Item(StyleInfo style, NewVariant v)
    {
        var variant = StyleInfo.Variant(style.ValuesOf(StyleInfo.Variant(v.Values)) ?? v.Values);
        return new(
            v.ItemId, v.Sku, style.NameOf(variant), style.Unit, 0, style.Category, style.TaxCategory, Barcodes: v.Barcodes,
            Brand: style.Brand, Specification: style.Specification, Origin: style.Origin, StyleId: style.StyleId, Variant: variant);
    }

    private static string Path(int place, string? field) => field is null ? $"variants[{place}]" : $"variants[{place}].{field}";
}

internal static class MakeVariantsEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("styles/{id:guid}/variants", (Guid id, Body b, ISender send, CancellationToken ct) =>
                send.Send(new MakeVariants(id, b.Variants), ct).Map(all => new Page<ItemInfo>(all, all.Count, 0, all.Count)).ToHttp())
            .Serves<MakeVariants>().WithName("MakeVariants").WithSummary("Make variants of a style, all or none")
            .Produces<Page<ItemInfo>>();

    internal sealed record Body(IReadOnlyList<NewVariant> Variants);
}

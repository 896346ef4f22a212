using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Inventory.Items.SaveItem;

internal sealed class SaveItemValidator : AbstractValidator<Contracts.SaveItem>
{
    private static readonly Quantity MostOfAMeasure = Quantity.Of(1_000_000);

    public SaveItemValidator()
    {
        RuleFor(i => i.ItemId).NotEmpty();
        RuleFor(i => i.Sku).NotEmpty().MaximumLength(ItemCode.Longest).Must(IsCode).WithErrorCode("input.malformed");
        RuleFor(i => i.Name).IsName();
        RuleFor(i => i.Unit).NotEmpty().MaximumLength(20);
        RuleFor(i => i.QuantityDigits).InclusiveBetween(0, 6);
        RuleFor(i => i.Category).MaximumLength(100);
        RuleFor(i => i.TaxCategory).NotEmpty().MaximumLength(40);
        RuleFor(i => i.Costing).IsInEnum();
        RuleFor(i => i.CostPool).IsInEnum();
        RuleFor(i => i.CostPool).Must((i, pool) => pool != CostPool.Company || i.Costing != CostingMethod.Lot)
            .WithErrorCode("inventory.pool-of-lots").WithMessage("Goods that are costed by lot have a cost for each lot: they share none.");
        RuleFor(i => i.Weight).Must(IsMeasure).WithErrorCode("input.out-of-range").WithMessage("Above 0, at most 1,000,000.");
        RuleFor(i => i.Volume).Must(IsMeasure).WithErrorCode("input.out-of-range").WithMessage("Above 0, at most 1,000,000.");
        RuleFor(i => i.Brand).MaximumLength(ItemInfo.LongestBrand);
        RuleFor(i => i.Specification).MaximumLength(ItemInfo.LongestSpecification);
        RuleFor(i => i.Origin).MaximumLength(ItemInfo.LongestOrigin);
        RuleFor(i => i.Variant).MaximumLength(StyleInfo.LongestVariant);
        RuleFor(i => i.Fields).Must(f => f is null || f.Count <= ItemFieldInfo.Most).WithErrorCode("inventory.too-many-fields")
            .WithMessage($"An item has at most {ItemFieldInfo.Most} fields of the shop's own.");
        RuleFor(i => i.Barcodes).Must(b => b is null || b.Count <= 50).WithErrorCode("inventory.too-many-barcodes");
        RuleForEach(i => i.Barcodes).NotEmpty().MaximumLength(ItemCode.Longest).Must(IsCode).WithErrorCode("input.malformed");
    }

    private static bool IsMeasure(Quantity? measure) => measure is not { } given || (given.IsPositive && given <= MostOfAMeasure);

    internal static bool IsCode(string? code) => string.IsNullOrWhiteSpace(code)
        || (!code.Any(char.IsControl) && !ItemCode.Of(code).IsUnusable);
}

internal sealed class SaveItemHandler(InventoryDbContext db, ItemStore store, ITaxCategoryNames taxes, ItemChecks checks)
    : IHandler<Contracts.SaveItem, ItemInfo>
{
    public async Task<Result<ItemInfo>> Handle(Contracts.SaveItem request, CancellationToken ct)
    {
        if (PackRules.Refuse(request) is { } wrong) return wrong;
        // One item of a category that nobody knows would keep every till from starting.
        if (!await taxes.Has(request.TaxCategory.Trim(), ct)) return ItemErrors.UnknownTaxCategory(request.TaxCategory);
        return await db.Write<ItemInfo>("inventory.save-item", async token =>
        {
            if (new ItemCodes(await store.Holders(ItemMapping.Keys(request), token)).Refuse(request) is { } taken) return taken;

            var item = await db.Items.FirstOrDefaultAsync(i => i.Id == request.ItemId, token);
            var barcodes = await db.Barcodes.Where(b => b.ItemId == request.ItemId).ToListAsync(token);
            var packs = await db.Packs.Where(p => p.ItemId == request.ItemId).ToListAsync(token);
            var there = item?.ToInfo(barcodes, packs);
            if (item is not null)
            {
                if (request.IfVersion is { } version && version != item.Version) return KernelErrors.Changed;
                if (there!.ChangesWhatMovementsRestOn(request) && await db.Balances.AnyAsync(b => b.ItemId == item.Id, token))
                    return ItemErrors.HasMovements;
            }

            if (await checks.Refuses(there, request, token) is { } wrongly) return wrongly;

            var info = await store.Save((await store.Written([request], token))[0], item, barcodes, packs, token);
            store.Publish(info);
            return info;
        }, ct);
    }
}

internal static class SaveItemEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("items/{itemId:guid}", (Guid itemId, ItemBody body, HttpRequest http, ISender send, CancellationToken ct) =>
                send.Send(body.ToRequest(itemId, http.IfMatch()), ct).ToHttp())
            .Serves<Contracts.SaveItem>().KeepsWhatIsLeftOut(async (sp, route, ct) =>
                await sp.GetRequiredService<IItemCatalog>().Find(route.Id("itemId"), ct))
            .WithName("SaveItem").WithSummary("Make an item or change it").Produces<ItemInfo>();
}

internal sealed record ItemBody(
    string Sku, LocalName Name, string Unit = "pcs", int QuantityDigits = 0, string? Category = null, string TaxCategory = "standard",
    bool IsService = false, bool Active = true, CostingMethod Costing = CostingMethod.Average, IReadOnlyList<string>? Barcodes = null,
    IReadOnlyList<ItemPack>? Packs = null, CostPool CostPool = CostPool.Warehouse, Quantity? Weight = null, Quantity? Volume = null,
    string? Brand = null, string? Specification = null, string? Origin = null, IReadOnlyDictionary<string, string>? Fields = null,
    Guid? StyleId = null, string? Variant = null)
{
    public Contracts.SaveItem ToRequest(Guid itemId, long? ifVersion) => new(
        itemId, Sku, Name, Unit, QuantityDigits, Category, TaxCategory, IsService, Active, Costing, Barcodes, ifVersion, Packs,
        CostPool, Weight, Volume, Brand, Specification, Origin, Fields, StyleId, Variant);
}

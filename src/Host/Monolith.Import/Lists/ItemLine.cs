using Monolith.Import.Plans;
using Monolith.Import.Reading;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel;

namespace Monolith.Import.Lists;

/// <summary>A line of the list of items, and the item it makes of the one that is there.</summary>
internal static class ItemLine
{
    /// <summary>The item as the line wants it.</summary>
    /// <param name="there">Null: it is new.</param>
    public static SaveItem Wanted(
        SourceFile file, SourceLine line, string sku, ItemInfo? there, bool emptyClears, ItemDetails details)
    {
        var merge = new Merging(emptyClears);
        var style = details.Style(line, there, merge);
        return new(
            there?.ItemId ?? Guid.CreateVersion7(),
            there?.Sku ?? sku,
            Name(file, line, there, emptyClears),
            Merging.Kept(line.Text("unit"), there?.Unit ?? "pcs"),
            Merging.Kept(line.Whole("quantity_digits"), there?.QuantityDigits ?? 0),
            merge.Text(line, "category", there?.Category),
            Merging.Kept(line.Text("tax_category"), there?.TaxCategory ?? "standard"),
            Merging.Kept(line.YesNo("service"), there?.IsService ?? false),
            Merging.Kept(line.YesNo("active"), there?.Active ?? true),
            Merging.Kept(line.Choice<CostingMethod>("costing"), there?.Costing ?? CostingMethod.Average),
            Barcodes(line, there, merge),
            Packs: ItemPacks.Wanted(line, there?.Packs ?? [], emptyClears),
            CostPool: Merging.Kept(line.Choice<CostPool>("cost_pool"), there?.CostPool ?? CostPool.Warehouse),
            Weight: Measure(line, "weight", there?.Weight, emptyClears),
            Volume: Measure(line, "volume", there?.Volume, emptyClears),
            Brand: merge.Text(line, "brand", there?.Brand),
            Specification: merge.Text(line, "specification", there?.Specification),
            Origin: merge.Text(line, "origin", there?.Origin),
            Fields: details.Fields(file, line, there, merge),
            StyleId: style,
            Variant: style is null ? null : details.Variant(line, there, merge));
    }

    public static IReadOnlyList<FieldChange> Differences(
        SaveItem now, ItemInfo? there, Money? price, Money? priceThere, IReadOnlyList<PackPrice> packs, int digits)
    {
        var changes = new Changes(there is null)
            .Add("name", there?.Name.Default, now.Name.Default);
        foreach (var language in now.Name.Others.Concat(there?.Name.Others ?? []).Select(o => o.Key).Distinct())
            changes.Add("name_" + language, Of(there?.Name, language), Of(now.Name, language));
        changes
            .Add("unit", there?.Unit, now.Unit)
            .Add("quantity_digits", there is null ? null : $"{there.QuantityDigits}", $"{now.QuantityDigits}")
            .Add("category", there?.Category, now.Category)
            .Add("tax_category", there?.TaxCategory, now.TaxCategory)
            .Add("service", there is null ? null : YesNo(there.IsService), YesNo(now.IsService))
            .Add("active", there is null ? null : YesNo(there.Active), YesNo(now.Active))
            .Add("costing", there?.Costing.ToString().ToLowerInvariant(), now.Costing.ToString().ToLowerInvariant())
            .Add("cost_pool", there?.CostPool.ToString().ToLowerInvariant(), now.CostPool.ToString().ToLowerInvariant())
            .Add("barcodes", there is null ? null : string.Join(';', there.Barcodes), string.Join(';', now.Barcodes ?? []))
            .Add("packs", there is null ? null : PackText.Write(there.Packs), PackText.Write(now.Packs ?? []))
            .Add("weight", there?.Weight?.ToString(), now.Weight?.ToString())
            .Add("volume", there?.Volume?.ToString(), now.Volume?.ToString())
            .Add("brand", there?.Brand, now.Brand)
            .Add("specification", there?.Specification, now.Specification)
            .Add("origin", there?.Origin, now.Origin)
            .Add("style", there?.StyleId?.ToString(), now.StyleId?.ToString())
            .Add("variant", there?.Variant, now.Variant)
            .Add("fields", ItemDetails.Said(there?.Fields), ItemDetails.Said(now.Fields))
            .Add("price", priceThere?.ToText(digits), (price ?? priceThere)?.ToText(digits));
        if (packs.Count > 0) changes.Add("pack_prices", Said(packs, p => p.Before, digits), Said(packs, p => p.Price, digits));
        return changes.All;
    }

    public static SaveItem AsItIs(this ItemInfo i) =>
        new(i.ItemId, i.Sku, i.Name, i.Unit, i.QuantityDigits, i.Category, i.TaxCategory, i.IsService, i.Active, i.Costing, i.Barcodes,
            Packs: i.Packs, CostPool: i.CostPool, Weight: i.Weight, Volume: i.Volume, Brand: i.Brand, Specification: i.Specification,
            Origin: i.Origin, Fields: i.Fields, StyleId: i.StyleId, Variant: i.Variant);

    // What an export wrote is what is there, however strange its barcodes are.
    private static IReadOnlyList<string>? Barcodes(SourceLine line, ItemInfo? there, Merging merge) =>
        there is not null && there.Barcodes.Count > 0 && line["barcodes"].Text == string.Join(';', there.Barcodes)
            ? there.Barcodes
            : merge.Of(line.Codes("barcodes"), there?.Barcodes ?? [], []);

    private static Quantity? Measure(SourceLine line, string column, Quantity? there, bool emptyClears)
    {
        var given = line.Quantity(column);
        return given.IsThere ? given.Value : given.State == GivenState.Empty && emptyClears ? null : there;
    }

    private static LocalName Name(SourceFile file, SourceLine line, ItemInfo? there, bool emptyClears)
    {
        var given = line.Name("name");
        if (there is null && !given.IsThere && given.State != GivenState.Wrong) line.Missing("name");
        var name = given.IsThere ? given.Value : there?.Name ?? default;
        foreach (var other in given.IsThere && there is not null ? there.Name.Others : []) name = name.With(other.Key, other.Value);
        foreach (var language in file.LanguagesOf("name"))
        {
            var said = line.NameIn("name", language);
            if (said.IsThere) name = name.With(language, LocalName.FromText(said.Value).Default);
            else if (said.State == GivenState.Empty && emptyClears && line.AsWritten($"name_{language}") != Of(there?.Name, language))
                name = name.With(language, null);
        }

        return name;
    }

    private static string? Said(IReadOnlyList<PackPrice> packs, Func<PackPrice, Money?> price, int digits) =>
        string.Join("; ", packs.Where(p => price(p) is not null).Select(p => $"{p.Unit}={price(p)!.Value.ToText(digits)}"))
            is { Length: > 0 } said ? said : null;

    private static string? Of(LocalName? name, string language) => name?.Others.FirstOrDefault(o => o.Key == language).Value;

    private static string YesNo(bool value) => value ? "1" : "0";
}

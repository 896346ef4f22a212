using Monolith.Data;
using Monolith.Data.Search;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Audit;

namespace Monolith.Inventory.Items;

internal sealed class ItemRow : IVersioned, IAudited, IMirrored, IFound
{
    public required Guid Id { get; init; }

    public required string Sku { get; set; }

    /// <summary>The key of its <see cref="ItemCode"/>: unique, in every engine alike.</summary>
    public required string SkuKey { get; set; }

    public required LocalName Name { get; set; }

    public required string Unit { get; set; }

    public required int QuantityDigits { get; set; }

    public string? Category { get; set; }

    /// <summary>By which items are of one category: <see cref="Folding.Words"/>.</summary>
    public string? CategoryKey { get; set; }

    public required string TaxCategory { get; set; }

    public bool IsService { get; set; }

    public bool Active { get; set; }

    public CostingMethod Costing { get; set; }

    /// <summary>Which of its goods share one cost.</summary>
    public CostPool CostPool { get; set; }

    /// <summary>Kilograms of one stock unit.</summary>
    public Quantity? Weight { get; set; }

    /// <summary>Litres that one stock unit takes up.</summary>
    public Quantity? Volume { get; set; }

    public string? Brand { get; set; }

    public string? Specification { get; set; }

    public string? Origin { get; set; }

    /// <summary>The shop's own fields, as <see cref="ItemFields.FieldText"/> writes them.</summary>
    public string? Fields { get; set; }

    public Guid? StyleId { get; set; }

    /// <summary>Which of the style's variants; no other item is it.</summary>
    public string? Variant { get; set; }

    /// <summary>The name of its first picture in small.</summary>
    public string? Picture { get; set; }

    public long Version { get; set; }

    /// <summary>Also counts up when only its barcodes changed.</summary>
    public long Change { get; set; }

    public long FindNo { get; set; }

    public string AuditSubject => $"item:{Sku}";
}

internal sealed class ItemBarcodeRow : IAudited
{
    /// <summary>The key of its <see cref="ItemCode"/>: unique over all items.</summary>
    public required string CodeKey { get; init; }

    /// <summary>As it was typed.</summary>
    public required string Code { get; set; }

    public required Guid ItemId { get; init; }

    /// <summary>The pack it is of, by <see cref="ItemPackRow.UnitKey"/>; null: the item's own.</summary>
    public string? PackKey { get; set; }

    /// <summary>The first of an item is printed.</summary>
    public required int Position { get; set; }

    public string AuditSubject => $"barcode:{Code}";
}

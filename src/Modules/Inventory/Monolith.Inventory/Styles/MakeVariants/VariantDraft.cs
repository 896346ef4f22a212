using Monolith.Inventory.Contracts;
using Monolith.Inventory.Items.SaveItem;

namespace Monolith.Inventory.Styles.MakeVariants;

/// <summary>A variant that isn't there yet, while somebody fills it in.</summary>
internal sealed class VariantDraft(IReadOnlyList<string> values)
{
    public Guid ItemId { get; } = Guid.CreateVersion7();

    public IReadOnlyList<string> Values { get; } = values;

    public bool Wanted { get; set; } = true;

    public string? Sku { get; set; }

    public string? Barcodes { get; set; }

    public Money? Price { get; set; }

    public NewVariant ToVariant() => new(ItemId, Values, Sku ?? "", PackLine.CodesIn(Barcodes), Price);
}

using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Contracts;

/// <summary>Many items in one write, in the order given and each by the rules of <see cref="SaveItem"/>. One that breaks a rule is
/// refused and
/// writes nothing; the others go in. Sent again it finds done what it did. Errors: inventory.too-many-items; of a line those of
/// SaveItem.</summary>
/// <param name="Items">1 to 2,000; no item twice.</param>
[Requires(InventoryPermissions.EditItems)]
public sealed record SaveItems(IReadOnlyList<ItemChange> Items) : IRequest<IReadOnlyList<SavedItem>>
{
    public const int Most = 2000;
}

/// <param name="Before">The state that the change was based on; null: there was no such item. Where another state is found, it is refused
/// as
/// concurrency.changed; where it is found as it is to be, it is done already.</param>
public sealed record ItemChange(SaveItem Item, SaveItem? Before);

/// <param name="Error">Why it was refused; null: <paramref name="Item"/> is what it is now.</param>
public sealed record SavedItem(Guid ItemId, Error? Error, ItemInfo? Item);

/// <summary>Takes items back as if they had never been made: only ones that are as they were made and that nothing names. One that is
/// used is
/// refused and stays; one that is gone already is done. Errors: inventory.too-many-items; of a line inventory.item-in-use,
/// concurrency.changed</summary>
/// <param name="Items">As they were made; 1 to 2,000.</param>
/// <param name="Since">Not later than the first of them was made: what came before can't have used them.</param>
[Requires(InventoryPermissions.EditItems)]
public sealed record RemoveItems(IReadOnlyList<SaveItem> Items, DateTimeOffset Since) : IRequest<IReadOnlyList<SavedItem>>;

/// <summary>Judges a list of items before any of it is saved.</summary>
public interface IItemPlanning
{
    IItemPlan Begin();
}

/// <summary>One list: what its earlier lines would do is taken into account for those that follow.</summary>
public interface IItemPlan
{
    /// <summary>Two SKUs with the same key are one.</summary>
    string Key(string sku);

    /// <summary>The items of those SKUs as they are now, inactive ones too. The answer's keys are the SKUs as asked.</summary>
    ValueTask<IReadOnlyDictionary<string, ItemInfo>> Find(IReadOnlyCollection<string> skus, CancellationToken ct);

    /// <summary>Why each would be refused, null where it would not, in the order given. One that isn't refused counts as saved from here
    /// on.</summary>
    ValueTask<IReadOnlyList<Error?>> Judge(IReadOnlyList<ItemChange> items, CancellationToken ct);

    /// <summary>Whether a change would alter nothing: the same item in another spelling.</summary>
    bool IsSame(ItemInfo there, SaveItem wanted);
}

/// <summary>What a module that stands above has done with items; each that names items answers it.</summary>
public interface IItemUse
{
    ItemUseKind Kind { get; }

    /// <summary>The items that it has used so since a moment.</summary>
    Task<IReadOnlySet<Guid>> UsedSince(DateTimeOffset since, CancellationToken ct);
}

/// <summary>The packs of an item that a module has taken something down in; each that keeps units of entry answers it.</summary>
public interface IPackUse
{
    /// <summary>The units of entry that stand on its lines of the item.</summary>
    Task<IReadOnlyCollection<string>> UnitsUsed(Guid itemId, CancellationToken ct);
}

public enum ItemUseKind
{
    Sold,
    Ordered,

    /// <summary>A price of it was set.</summary>
    Priced,
}

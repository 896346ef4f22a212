using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Contracts;

/// <summary>What stock asks of whoever buys for it: a module above answers.</summary>
public interface ISupply
{
    /// <summary>What is still to come, of drafts too: what is in a draft already is not to be proposed again.</summary>
    Task<IReadOnlyList<GoodsOnOrder>> OnOrder(CancellationToken ct);

    /// <summary>From whom each item is bought; items that nobody delivers are absent.</summary>
    Task<IReadOnlyDictionary<Guid, SupplyOfItem>> Suppliers(CancellationToken ct);
}

public sealed record GoodsOnOrder(Guid ItemId, Guid WarehouseId, Quantity Quantity);

/// <param name="Minimum">Never less than this is ordered; in stock units.</param>
/// <param name="Pack">Ordered in whole packs of so many stock units.</param>
public sealed record SupplyOfItem(
    Guid ItemId, Guid SupplierId, string Supplier, LeadTime Lead, Quantity? Minimum = null, Quantity? Pack = null);

/// <summary>Days from an order to its goods, of so many deliveries: their sum and the sum of their squares.</summary>
public readonly record struct LeadTime(int Count, long Sum, long Squares)
{
    /// <summary>Where somebody said it and nothing was measured.</summary>
    public static LeadTime Said(int days) => new(1, days, (long)days * days);
}

/// <summary>What the night found that should be bought, for whoever makes orders of it.</summary>
/// <param name="ByItself">Its rule lets it be ordered without a click.</param>
public sealed record BuyProposal(
    Guid ProposalId, Guid ItemId, Guid WarehouseId, Quantity Suggested, bool ByItself);

public interface IBuyProposals
{
    /// <summary>Those of them that are open and to be bought.</summary>
    Task<IReadOnlyList<BuyProposal>> Open(IReadOnlyCollection<Guid> proposalIds, CancellationToken ct);
}

/// <summary>Makes drafts of purchase orders from open proposals, one for each supplier and warehouse. Those whose item nobody delivers are
/// refused each.
/// Errors: inventory.too-many-proposals, inventory.no-open-proposals, purchasing.no-supplier-of-item and those of the order</summary>
/// <param name="ProposalIds">1 to 500.</param>
[Requires(InventoryPermissions.OrderProposals)]
public sealed record OrderProposals(IReadOnlyList<Guid> ProposalIds) : IRequest<ProposalsOrdered>
{
    public const int Most = 500;
}

/// <param name="Refused">Proposals that no order was made of, with why.</param>
public sealed record ProposalsOrdered(IReadOnlyList<DraftedOrder> Orders, IReadOnlyList<ProposalRefused> Refused);

public sealed record DraftedOrder(Guid OrderId, string Number, string Supplier, int Lines);

public sealed record ProposalRefused(Guid ProposalId, Error Error);

/// <summary>Open proposals go into a document: they close, and say where they went. Those that went into the same document before stay so.
/// </summary>
/// <param name="Kind">The document's kind.</param>
/// <param name="Number">Null as long as it has none.</param>
/// <param name="Release">It wasn't made after all: they are open again.</param>
/// <returns>Those of them that are in this document now, or are open again.</returns>
[Requires(InventoryPermissions.OrderProposals)]
public sealed record CloseProposals(
    IReadOnlyList<Guid> ProposalIds, string Kind, Guid DocumentId, string? Number, bool Release = false) : IRequest<IReadOnlyList<Guid>>;

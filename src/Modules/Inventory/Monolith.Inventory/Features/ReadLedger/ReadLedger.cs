using FluentValidation;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Features;

/// <summary>The ledger's rows, newest first unless sorted otherwise (sequence, effective).</summary>
/// <param name="From">First day of effective time, in the shop's time zone.</param>
/// <param name="To">Last day of effective time.</param>
/// <param name="AsOf">Only what was effective until then.</param>
/// <param name="KnownAt">Only what the system knew then.</param>
[Requires(InventoryPermissions.View)]
internal sealed record ReadLedger(
    PageRequest Page, Guid? ItemId = null, Guid? WarehouseId = null, string? SourceKind = null, Guid? SourceId = null, string? Kind = null,
    DateOnly? From = null, DateOnly? To = null, DateTimeOffset? AsOf = null, DateTimeOffset? KnownAt = null, bool LateOnly = false)
    : IRequest<Page<LedgerEntry>>;

/// <param name="Value">Null where the reader may not see costs.</param>
internal sealed record LedgerEntry(
    long Sequence, DateTimeOffset Effective, DateTimeOffset Recorded, Guid ItemId, string Sku, string Name, string? NameZh, string Unit, Guid WarehouseId,
    string Warehouse, string Kind, Quantity Quantity, Money? Value, ContraAccount Contra, string SourceKind, Guid SourceId, int SourceLine,
    string SourceNumber, string Actor, string? Reason, long? Corrects, long? Cause, long? Origin, bool Late, bool Provisional, bool ZeroCost);

internal sealed class ReadLedgerValidator : AbstractValidator<ReadLedger>
{
    public ReadLedgerValidator()
    {
        RuleFor(r => r.SourceKind).MaximumLength(20);
        RuleFor(r => r.Kind).MaximumLength(20);
    }
}

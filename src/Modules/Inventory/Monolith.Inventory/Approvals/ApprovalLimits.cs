using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Approvals;

/// <summary>Says whether a document is worth more than one person may decide.</summary>
internal sealed class ApprovalLimits(InventoryDbContext db, ICurrentActor current)
{
    public async Task<ApprovalLimitsInfo> Now(CancellationToken ct) =>
        await db.Set<ApprovalLimitRow>().AsNoTracking().FirstOrDefaultAsync(l => l.Id == ApprovalLimitRow.Shop, ct) is { } row
            ? new(row.Adjustment, row.Scrap, row.Version) : new(null, null, 0);

    /// <summary>Null: no limit.</summary>
    public async Task<Money?> Of(bool scrap, CancellationToken ct)
    {
        var limits = await Now(ct);
        return scrap ? limits.Scrap : limits.Adjustment;
    }

    /// <summary>What goods are worth isn't said to those who may not see it.</summary>
    private bool SeesCosts => current.Actor.Can(InventoryPermissions.ViewCosts);

    /// Errors: inventory.approval-needed
    public async Task<Error?> Refuses(StockDocumentInfo document, CancellationToken ct)
    {
        var worth = WorthOf(document);
        return await Of(document.Kind == StockDocumentKind.Scrap, ct) is { } limit && worth > limit
            ? ApprovalErrors.Needed(SeesCosts ? worth : null, limit) : null;
    }

    /// Errors: inventory.correction-above-limit
    public async Task<Error?> RefusesCorrection(StockDocumentKind kind, Money worth, CancellationToken ct) =>
        kind is StockDocumentKind.Adjustment or StockDocumentKind.Scrap
        && await Of(kind == StockDocumentKind.Scrap, ct) is { } limit && worth > limit
            ? ApprovalErrors.CorrectionAbove(SeesCosts ? worth : null, limit) : null;

    /// <summary>A gain doesn't make up for a loss.</summary>
    public static Money WorthOf(StockDocumentInfo document) => Money.Sum(document.Lines.Select(l => (l.Value ?? Money.Zero).Abs()));
}

/// <param name="Adjustment">Worth more, an adjustment waits for another person; null: none does.</param>
/// <param name="Scrap">The same of a write-off.</param>
internal sealed record ApprovalLimitsInfo(Money? Adjustment, Money? Scrap, long Version) : IHasVersion;

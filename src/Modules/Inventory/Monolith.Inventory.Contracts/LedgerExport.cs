using Monolith.SharedKernel;

namespace Monolith.Inventory.Contracts;

/// <summary>The stock ledger as it stands, row by row, for auditors and exports.</summary>
public interface ILedgerExport
{
    /// <param name="asOf">Only what was effective until then; null: everything.</param>
    /// <param name="knownAt">Only what the system knew then; null: everything.</param>
    IAsyncEnumerable<LedgerExportRow> Rows(DateTimeOffset? asOf, DateTimeOffset? knownAt, CancellationToken ct);
}

/// <param name="Site">Number of the shop.</param>
/// <param name="BusinessDate">That shop's day of <paramref name="Effective"/>.</param>
public sealed record LedgerExportRow(
    long Sequence, DateTimeOffset Effective, DateTimeOffset Recorded, int Site, DateOnly BusinessDate, string Sku, string ItemName, string Warehouse,
    string? Bin, string? Lot, string Kind,
    Quantity Quantity, Money Value, ContraAccount Contra, string SourceKind, string SourceNumber, int SourceLine, string Actor, string? Reason, long? Corrects,
    long? Cause, bool Late, bool Provisional);

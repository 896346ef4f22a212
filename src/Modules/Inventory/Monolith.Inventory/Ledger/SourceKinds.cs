using Monolith.Inventory.Contracts.Events;

namespace Monolith.Inventory.Ledger;

/// <summary>What moved stock, as it stands in the database and in <see cref="StockMoved.SourceKind"/>.</summary>
internal static class SourceKinds
{
    public const string Ticket = "ticket";
    public const string GoodsReceipt = "goods-receipt";
    public const string Receipt = "receipt";
    public const string Issue = "issue";
    public const string Transfer = "transfer";
    public const string Adjustment = "adjustment";
    public const string Scrap = "scrap";
}

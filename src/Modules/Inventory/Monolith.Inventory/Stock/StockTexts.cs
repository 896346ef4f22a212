using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Ledger;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Stock;

/// <summary>Text keys and addresses of what the ledger and the documents name in code.</summary>
internal static class StockTexts
{
    public const string DocumentWords = "inventory.document";

    public const string RowWords = "inventory.kind";

    public const string ContraWords = "inventory.contra";

    public static string Of(StockDocumentKind kind) => Words.Key(DocumentWords, kind);

    public static string OfRow(string ledgerKind) => $"{RowWords}.{ledgerKind}";

    public static string OfSource(string sourceKind) => $"inventory.source-{sourceKind}";

    public static string Of(ContraAccount contra) => Words.Key(ContraWords, contra);

    /// <summary>What the module's own documents are called in the ledger.</summary>
    public static IReadOnlyList<string> SourceKinds => [.. Enum.GetValues<StockDocumentKind>().Select(InventoryKinds.Of)];

    public static IReadOnlyList<string> LedgerKindsInOrder =>
    [
        LedgerKinds.Receipt, LedgerKinds.Issue, LedgerKinds.Return, LedgerKinds.SupplierReturn, LedgerKinds.TransferOut,
            LedgerKinds.TransferIn,
        LedgerKinds.Adjustment, LedgerKinds.Scrap, LedgerKinds.Count, LedgerKinds.ConversionIn, LedgerKinds.ConversionOut,
            LedgerKinds.Landed,
        LedgerKinds.Revaluation, LedgerKinds.TrueUp, LedgerKinds.Variance,
    ];
}

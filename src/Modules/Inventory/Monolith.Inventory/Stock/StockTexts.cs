using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Ledger;
using Monolith.Ui;

namespace Monolith.Inventory.Stock;

/// <summary>Text keys and addresses of what the ledger and the documents name in code.</summary>
internal static class StockTexts
{
    public static string Of(StockDocumentKind kind) => $"inventory.document-{Choices.Kebab(kind.ToString())}";

    public static string OfRow(string ledgerKind) => $"inventory.kind-{ledgerKind}";

    public static string OfSource(string sourceKind) => $"inventory.source-{sourceKind}";

    public static string Of(ContraAccount contra) => $"inventory.contra-{Choices.Kebab(contra.ToString())}";

    public static IReadOnlyList<string> LedgerKindsInOrder =>
    [
        LedgerKinds.Receipt, LedgerKinds.Issue, LedgerKinds.Return, LedgerKinds.TransferOut, LedgerKinds.TransferIn, LedgerKinds.Adjustment, LedgerKinds.Scrap,
        LedgerKinds.TrueUp,
    ];
}

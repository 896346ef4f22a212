using Monolith.Pos.Contracts;
using Monolith.SharedKernel;

namespace Monolith.Import.Maps;

internal sealed record ImportShop(string Name, string Currency, string TimeZone, string Language, string ChartTemplate);

/// <summary>What a sales file's lines mean.</summary>
internal sealed record SalesRules
{
    /// <summary>Documents whose number starts so are credit notes: they become returns.</summary>
    public string CreditNotePrefix { get; init; } = "C";

    /// <summary>Codes that don't match are services without stock. Empty: all are goods.</summary>
    public string GoodsPattern { get; init; } = "";

    public string TaxCategory { get; init; } = "standard";

    public TenderKind Tender { get; init; } = TenderKind.Card;

    /// <summary>True: one receipt before the first document takes in all that the file sells and writes off.</summary>
    public bool OpeningStock { get; init; }

    /// <summary>Unit cost of that receipt, in percent of the item's lowest price above zero in the file; items that have none come in
    /// at zero.</summary>
    public Rate OpeningCostPercent { get; init; }
}

using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Recosting;

namespace Monolith.Inventory.Replay;

/// <summary>What costing wrote, as the ledger row it would be.</summary>
/// <param name="Event">The event whose doing it books.</param>
/// <param name="Home">When it happened; <paramref name="Effective"/> is later where that day was closed.</param>
internal sealed record ScenarioRow(
    long Sequence, string Event, StepKey Key, string? Lot, DateTimeOffset Effective, DateTimeOffset Home, DateTimeOffset Recorded,
    Quantity Quantity, Money Value, RowRole Role, long? Corrects, string? Cause)
{
    public bool Moved => Effective != Home;

    /// <summary>In the words of a scenario's result.</summary>
    public string Account => Key.Contra switch
    {
        ContraAccount.GoodsReceived => "purchases",
        ContraAccount.CostOfGoods => "cost-of-goods",
        ContraAccount.None => "transfer",
        ContraAccount.Landed => "landed",
        ContraAccount.Scrap => "scrap",
        ContraAccount.Count => "count",
        ContraAccount.Adjustment => "adjustment",
        ContraAccount.Revaluation => "revaluation",
        ContraAccount.ReturnVariance => "return-variance",
        ContraAccount.PurchasePriceVariance => "purchase-price-variance",
        ContraAccount.Assembly => "assembly",
        _ => throw new InvalidOperationException($"No operation of a scenario goes against {Key.Contra}."),
    };

    public string Kind => Role switch
    {
        RowRole.Adjustment => LedgerKinds.Adjustment,
        RowRole.Reversal => "reversal",
        _ => Key.Kind,
    };
}

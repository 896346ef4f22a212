using Monolith.Ui;

namespace Monolith.Inventory.Approvals;

internal static class StockRequestWords
{
    public static Meaning KindOf(StockRequestState state) => state switch
    {
        StockRequestState.Waiting => Meaning.Caution,
        StockRequestState.Approved => Meaning.Good,
        _ => Meaning.None,
    };
}

using Monolith.Inventory.Contracts;
using Monolith.Inventory.Contracts.Events;

namespace Monolith.Finance.Booking;

/// <summary>A movement of stock as one balanced set: the value of stock against where it came from or went.</summary>
internal static class StockSet
{
    public static void Fill(EntrySet set, StockMoved moved, Chart chart)
    {
        Span<long> contras = stackalloc long[Enum.GetValues<ContraAccount>().Length];
        long into = 0, outOf = 0, stock = 0;
        foreach (var line in moved.Lines)
        {
            var value = line.Value.Scaled;
            if (line.Contra != ContraAccount.None)
            {
                stock += value;
                contras[(int)line.Contra] -= value;
            }
            else if (value > 0)
            {
                into += value;
            }
            else
            {
                outOf += value;
            }
        }

        var inventory = chart[AccountRoles.Inventory];
        Enter(set, inventory, stock);
        for (var contra = 1; contra < contras.Length; contra++) Enter(set, chart[RoleOf((ContraAccount)contra)], contras[contra]);

        // A transfer: both sides are stock. Should they ever differ, the books follow the stock and the rest is an adjustment.
        Enter(set, inventory, into);
        Enter(set, inventory, outOf);
        Enter(set, chart[AccountRoles.InventoryAdjustment], -(into + outOf));
        if (set.IsEmpty) set.Enter(inventory, 0); // goods without value, moved nonetheless
    }

    private static string RoleOf(ContraAccount contra) => contra switch
    {
        ContraAccount.CostOfGoods => AccountRoles.CostOfGoods,
        ContraAccount.GoodsReceived => AccountRoles.GoodsReceived,
        ContraAccount.OpeningStock => AccountRoles.OpeningEquity,
        ContraAccount.Production => AccountRoles.Production,
        ContraAccount.Adjustment => AccountRoles.InventoryAdjustment,
        ContraAccount.Scrap => AccountRoles.Scrap,
        ContraAccount.Consumption => AccountRoles.Consumption,
        ContraAccount.ReturnVariance => AccountRoles.ReturnVariance,
        ContraAccount.Count => AccountRoles.InventoryAdjustment,
        ContraAccount.Landed => AccountRoles.LandedCosts,
        ContraAccount.Revaluation => AccountRoles.Revaluation,
        ContraAccount.PurchasePriceVariance => AccountRoles.PurchasePriceVariance,
        ContraAccount.Assembly => AccountRoles.Production,
        _ => throw new InvalidOperationException($"No account is known for the contra side {contra}."),
    };

    private static void Enter(EntrySet set, string account, long amount)
    {
        if (amount != 0) set.Enter(account, amount);
    }
}

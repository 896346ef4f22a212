using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Sites;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Doctor;

/// <summary>What there is of each lot and serial number is what the ledger's rows of it add up to; which bin it lies in is no row.</summary>
internal sealed class LotsMatchLedger(InventoryDbContext db, ISites sites) : LedgerCheck(db, sites)
{
    public override string Name => "inventory.lots-match-ledger";

    protected override FormattableString Sql =>
        $"""
         SELECT MAX(u.number) AS number, CAST(SUM(u.held) AS bigint) AS quantity, CAST(0 AS bigint) AS value,
           CAST(SUM(u.told) AS bigint) AS other_quantity, CAST(0 AS bigint) AS other_value
         FROM (
           SELECT item_id, warehouse_id, lot, serial, quantity AS held, CAST(0 AS bigint) AS told, CAST(0 AS bigint) AS number
           FROM inv_holdings WHERE lot <> '' OR serial <> ''
           UNION ALL
           SELECT item_id, warehouse_id, COALESCE(lot, ''), COALESCE(serial, ''), 0, quantity, sequence FROM inv_ledger
           WHERE quantity <> 0 AND (lot IS NOT NULL OR serial IS NOT NULL)
         ) u
         GROUP BY u.item_id, u.warehouse_id, u.lot, u.serial HAVING SUM(u.held) <> SUM(u.told)
         """;

    protected override Sentence Say(Finding found) =>
        Sentence.Of("inventory.found-lots", found.Number, Quantity.FromScaled(found.Quantity), Quantity.FromScaled(found.OtherQuantity));
}

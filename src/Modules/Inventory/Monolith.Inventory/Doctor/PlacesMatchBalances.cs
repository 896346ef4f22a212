using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Sites;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Doctor;

/// <summary>The goods of a company-wide pool are all somewhere.</summary>
internal sealed class PlacesMatchBalances(InventoryDbContext db, ISites sites) : LedgerCheck(db, sites)
{
    public override string Name => "inventory.places-match-balances";

    protected override FormattableString Sql =>
        $"""
         SELECT b.pool AS number, b.quantity AS quantity, b.value AS value, COALESCE(p.quantity, 0) AS other_quantity,
           b.value AS other_value
         FROM inv_balances b
         LEFT JOIN (SELECT pool, CAST(SUM(quantity) AS bigint) AS quantity FROM inv_places GROUP BY pool) p ON p.pool = b.pool
         WHERE b.scope = 'Company' AND b.quantity <> COALESCE(p.quantity, 0)
         """;

    protected override Sentence Say(Finding found) => Sentence.Of("inventory.found-places", found.Number, Here(found), There(found));
}

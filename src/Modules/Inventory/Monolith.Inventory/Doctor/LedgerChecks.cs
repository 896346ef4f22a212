using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Health;
using Monolith.SharedKernel.Sites;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Doctor;

/// <summary>Runs a query that finds what should not be there: one sentence a row.</summary>
internal abstract class LedgerCheck(InventoryDbContext db, ISites sites) : IDoctorCheck
{
    private const int Most = 50;

    public abstract string Name { get; }

    protected abstract FormattableString Sql { get; }

    protected abstract Sentence Say(Finding found);

    public async Task<IReadOnlyList<Sentence>> Run(CancellationToken ct)
    {
        var found = await db.Database.SqlQuery<Finding>(Sql).OrderBy(f => f.Number).Take(Most).ToListAsync(ct);
        return found.Select(Say).ToList();
    }

    protected string Say(long value) => sites.Here.Currency.Say(Money.FromScaled(value));

    protected Sentence Here(Finding found) => Worth(found.Quantity, found.Value);

    protected Sentence There(Finding found) => Worth(found.OtherQuantity, found.OtherValue);

    private Sentence Worth(long quantity, long value) => Sentence.Of("inventory.found-worth", Quantity.FromScaled(quantity), Say(value));

    internal sealed class Finding
    {
        [Column("number")]
        public long Number { get; init; }

        [Column("quantity")]
        public long Quantity { get; init; }

        [Column("value")]
        public long Value { get; init; }

        [Column("other_quantity")]
        public long OtherQuantity { get; init; }

        [Column("other_value")]
        public long OtherValue { get; init; }

    }
}

internal sealed class BalancesMatchLedger(InventoryDbContext db, ISites sites) : LedgerCheck(db, sites)
{
    public override string Name => "inventory.balances-match-ledger";

    protected override FormattableString Sql =>
        $"""
         SELECT b.pool AS number, b.quantity AS quantity, b.value AS value, COALESCE(l.quantity, 0) AS other_quantity, COALESCE(l.value, 0) AS other_value
         FROM inv_balances b LEFT JOIN (
           SELECT pool, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value FROM inv_ledger WHERE pool IS NOT NULL GROUP BY pool
         ) l ON l.pool = b.pool
         WHERE b.quantity <> COALESCE(l.quantity, 0) OR b.value <> COALESCE(l.value, 0)
         UNION ALL
         SELECT o.pool, 0, 0, CAST(SUM(o.quantity) AS bigint), CAST(SUM(o.value) AS bigint)
         FROM inv_ledger o WHERE o.pool IS NOT NULL AND NOT EXISTS (SELECT 1 FROM inv_balances x WHERE x.pool = o.pool) GROUP BY o.pool
         """;

    protected override Sentence Say(Finding found) => Sentence.Of("inventory.found-ledger", found.Number, Here(found), There(found));
}

internal sealed class LayersMatchBalances(InventoryDbContext db, ISites sites) : LedgerCheck(db, sites)
{
    public override string Name => "inventory.layers-match-balances";

    protected override FormattableString Sql =>
        $"""
         SELECT b.pool AS number, b.quantity AS quantity, b.value AS value, COALESCE(l.quantity, 0) AS other_quantity, COALESCE(l.value, 0) AS other_value
         FROM inv_balances b LEFT JOIN (
           SELECT pool, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value FROM inv_layers GROUP BY pool
         ) l ON l.pool = b.pool
         WHERE (b.costing = 'Fifo' AND b.quantity > 0
             AND (b.quantity <> COALESCE(l.quantity, 0) OR b.value - b.unsettled <> COALESCE(l.value, 0)))
            OR ((b.costing <> 'Fifo' OR b.quantity <= 0) AND l.pool IS NOT NULL)
         """;

    protected override Sentence Say(Finding found) => Sentence.Of("inventory.found-layers", found.Number, Here(found), There(found));
}

internal sealed class NothingIsWorthNothing(InventoryDbContext db, ISites sites) : LedgerCheck(db, sites)
{
    public override string Name => "inventory.no-quantity-no-value";

    protected override FormattableString Sql =>
        $"""
         SELECT pool AS number, quantity, value, CAST(0 AS bigint) AS other_quantity, CAST(0 AS bigint) AS other_value
         FROM inv_balances WHERE quantity = 0 AND value <> unsettled
         """;

    protected override Sentence Say(Finding found) => Sentence.Of("inventory.found-nothing", found.Number, Say(found.Value));
}

/// <summary>While a pool is costed anew its rows don't say yet what it is worth: named, so that nobody takes the figure for the last word;
/// what nobody is doing any more must not be left behind.</summary>
internal sealed class PoolsAreSettled(InventoryDbContext db, ISites sites) : LedgerCheck(db, sites)
{
    public override string Name => "inventory.pools-are-settled";

    protected override FormattableString Sql =>
        $"""
         SELECT pool AS number, quantity, value, CAST(0 AS bigint) AS other_quantity, unsettled AS other_value
         FROM inv_balances WHERE recosting IS NOT NULL OR unsettled <> 0
         """;

    protected override Sentence Say(Finding found) => Sentence.Of("inventory.found-unsettled", found.Number, Here(found));
}

internal sealed class LedgerInOrder(InventoryDbContext db, ISites sites) : LedgerCheck(db, sites)
{
    public override string Name => "inventory.ledger-in-order";

    protected override FormattableString Sql =>
        $"""
         SELECT sequence AS number, CAST(0 AS bigint) AS quantity, CAST(0 AS bigint) AS value, CAST(0 AS bigint) AS other_quantity, CAST(0 AS bigint) AS other_value
         FROM (
           SELECT sequence, recorded, LAG(sequence) OVER (ORDER BY sequence) AS before_sequence, LAG(recorded) OVER (ORDER BY sequence) AS before_recorded
           FROM inv_ledger
         ) r WHERE sequence <> COALESCE(before_sequence, 0) + 1 OR recorded <= COALESCE(before_recorded, 0)
         """;

    protected override Sentence Say(Finding found) => Sentence.Of("inventory.found-order", found.Number);
}

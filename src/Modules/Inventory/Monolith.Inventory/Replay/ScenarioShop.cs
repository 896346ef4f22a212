using System.Numerics;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Replay;

/// <summary>An empty shop in memory that lives through a scenario by the same pools as the real ledger.</summary>
internal sealed class ScenarioShop(Scenario scenario)
{
    private static readonly DateTimeOffset Beginning = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, CostPair> _lastPurchases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _lastBought = new(StringComparer.Ordinal);
    private DateTimeOffset? _latest;
    private DateTimeOffset? _recorded;

    public SortedDictionary<string, ScenarioPool> Pools { get; } = new(StringComparer.Ordinal);

    public List<ScenarioRow> Rows { get; } = [];

    public List<(string Event, string Code)> Refused { get; } = [];

    public List<(string Event, string Flag)> Flags { get; } = [];

    /// <summary>Rows known once an event was learned.</summary>
    public Dictionary<string, int> RowsAfter { get; } = new(StringComparer.Ordinal);

    /// <summary>False as soon as something came that the ledger can't do yet: no figure may be trusted then.</summary>
    public bool Complete { get; private set; } = true;

    public void Live()
    {
        foreach (var e in scenario.Events)
        {
            Live(e);
            RowsAfter[e.Id] = Rows.Count;
        }
    }

    private void Live(ScenarioEvent e)
    {
        if (e.Unsupported is not null)
        {
            NotSupported(e);
            return;
        }

        var item = scenario.Items.GetValueOrDefault(e.Item) ?? throw new ScenarioException($"{e.Id}: there is no item '{e.Item}'.");
        var effective = e.At ?? (_latest is { } latest ? latest + Second : Beginning);
        var recorded = e.Recorded ?? (_recorded is { } last && last + Second > effective ? last + Second : effective);
        if (recorded <= _recorded) throw new ScenarioException($"{e.Id}: recorded before the event ahead of it.");
        _latest = effective > _latest || _latest is null ? effective : _latest;
        _recorded = recorded;

        var from = PoolAt(e.Item, e.Warehouse, item);
        var to = e.To is null ? null : PoolAt(e.Item, e.To, item);
        // Re-costing what followed comes with the ledger's replay; until then a late movement has no right figure to give.
        if (item.Unsupported is not null || effective < from.Latest || effective < to?.Latest)
        {
            NotSupported(e);
            return;
        }

        var quantity = InStockUnits(e, item, out var factor);
        if (!quantity.IsPositive)
        {
            Refused.Add((e.Id, "inventory.quantity-not-positive"));
            return;
        }

        var entry = new Entry(this, e, effective, recorded, quantity);
        if (e.Op == "receipt") entry.Receive(from, ValueOf(e, quantity, factor));
        else if (MayTake(e, from, quantity)) entry.Take(from, to);
    }

    private bool MayTake(ScenarioEvent e, ScenarioPool from, Quantity quantity)
    {
        if (quantity <= from.Pool.Quantity) return true;
        var policy = scenario.PolicyOf(from.Name, e.Op == "transfer");
        if (policy == NegativeStock.Forbid && !e.Till)
        {
            Refused.Add((e.Id, "inventory.insufficient-stock"));
            return false;
        }

        if (policy != NegativeStock.Allow) Flags.Add((e.Id, "negative"));
        return true;
    }

    private void NotSupported(ScenarioEvent e)
    {
        Complete = false;
        Refused.Add((e.Id, "ledger.op-not-supported"));
    }

    private ScenarioPool PoolAt(string item, string warehouse, ScenarioItem rules)
    {
        var name = $"{item}@{warehouse}";
        if (!Pools.TryGetValue(name, out var pool)) Pools[name] = pool = new(name, item, warehouse, new(rules.Method, scenario.MoneyDigits));
        return pool;
    }

    private static Quantity InStockUnits(ScenarioEvent e, ScenarioItem item, out Rational factor)
    {
        factor = e.Unit is null ? Rational.One
            : item.Units.TryGetValue(e.Unit, out var known) ? known
            : throw new ScenarioException($"{e.Id}: there is no unit '{e.Unit}'.");
        var scaled = (e.Quantity * factor).Scaled(item.QuantityDigits) * BigInteger.Pow(10, Quantity.Decimals - item.QuantityDigits);
        return Quantity.FromScaled(InRange(scaled, e));
    }

    /// <summary>Rounded once, with the rounded quantity.</summary>
    private Money ValueOf(ScenarioEvent e, Quantity quantity, Rational factor)
    {
        var exact = e.Value ?? (Rational.Of(quantity) * e.Price!.Value / factor);
        return Money.FromScaled(InRange(exact.Scaled(scenario.MoneyDigits) * BigInteger.Pow(10, Money.Decimals - scenario.MoneyDigits), e));
    }

    private static long InRange(BigInteger scaled, ScenarioEvent e) =>
        scaled >= long.MinValue && scaled <= long.MaxValue ? (long)scaled : throw new ScenarioException($"{e.Id}: a number is out of range.");

    private sealed class Entry(ScenarioShop shop, ScenarioEvent e, DateTimeOffset effective, DateTimeOffset recorded, Quantity quantity)
    {
        public void Receive(ScenarioPool at, Money value)
        {
            CameIn(at, LedgerKinds.Receipt, "purchases", at.Pool.Put(quantity, value));
            if (shop._lastBought.TryGetValue(e.Item, out var last) && last > effective) return;
            shop._lastBought[e.Item] = effective;
            shop._lastPurchases[e.Item] = new(value, quantity);
        }

        public void Take(ScenarioPool from, ScenarioPool? to)
        {
            CostPair? fallback = shop._lastPurchases.TryGetValue(e.Item, out var last) ? last : null;
            var taken = from.Pool.Take(quantity, fallback);
            if (taken.Provisional) shop.Flags.Add((e.Id, "provisional"));
            if (taken.ZeroCost) shop.Flags.Add((e.Id, "zero-cost"));
            if (to is null)
            {
                Write(from, LedgerKinds.Issue, "cost-of-goods", -quantity, -taken.Value);
                return;
            }

            Write(from, LedgerKinds.TransferOut, "transfer", -quantity, -taken.Value);
            CameIn(to, LedgerKinds.TransferIn, "transfer", to.Pool.PutParts(taken.Parts));
        }

        private void CameIn(ScenarioPool at, string kind, string account, Came came)
        {
            Write(at, kind, account, quantity, came.Value);
            if (!came.TrueUp.IsZero) Write(at, LedgerKinds.TrueUp, "cost-of-goods", Quantity.Zero, came.TrueUp, cause: e.Id);
        }

        private void Write(ScenarioPool at, string kind, string account, Quantity change, Money value, string? cause = null)
        {
            shop.Rows.Add(new(shop.Rows.Count + 1, e.Id, kind, account, at.Name, at.Item, at.Warehouse, effective, recorded, change, value, cause));
            at.Latest = effective;
        }
    }
}

internal sealed class ScenarioPool(string name, string item, string warehouse, Pool pool)
{
    public string Name => name;

    public string Item => item;

    public string Warehouse => warehouse;

    public Pool Pool => pool;

    public DateTimeOffset? Latest { get; set; }
}

/// <param name="Cause">The event that made a true-up necessary.</param>
internal sealed record ScenarioRow(
    long Sequence, string Event, string Kind, string Account, string Pool, string Item, string Warehouse, DateTimeOffset Effective,
    DateTimeOffset Recorded, Quantity Quantity, Money Value, string? Cause);

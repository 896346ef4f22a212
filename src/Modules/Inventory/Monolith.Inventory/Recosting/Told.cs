using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.Recosting;

/// <summary>A movement as the ledger knows it: what was told last, and what all its rows together have booked.</summary>
internal sealed class Told(Position at, Movement movement)
{
    public Position At => at;

    public Movement Movement { get; init; } = movement;

    /// <summary>It was taken back: it has its place, and moves nothing.</summary>
    public bool Cancelled { get; init; }

    /// <summary>By item, as it was when this was recorded: captured then, not replayed.</summary>
    public IReadOnlyDictionary<Guid, CostPair> Fallbacks { get; init; } = new Dictionary<Guid, CostPair>();

    public IReadOnlyDictionary<StepKey, Booked> Booked { get; init; } = new Dictionary<StepKey, Booked>();

    /// <summary>What its legs took out of one pool and set down in another.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<Part>> Carried { get; init; } = new Dictionary<int, IReadOnlyList<Part>>();

    public Told With(
        Movement? changed = null, bool? cancelled = null, IReadOnlyDictionary<StepKey, Booked>? booked = null,
        IReadOnlyDictionary<int, IReadOnlyList<Part>>? carried = null, IReadOnlyDictionary<Guid, CostPair>? fallbacks = null) =>
        new(at, changed ?? Movement)
        {
            Cancelled = cancelled ?? Cancelled, Fallbacks = fallbacks ?? Fallbacks, Booked = booked ?? Booked, Carried = carried ?? Carried,
        };

    /// <summary>With what it booked in another pool.</summary>
    public Told And(Told other) => With(
        booked: Booked.Concat(other.Booked.Where(b => !Booked.ContainsKey(b.Key))).ToDictionary(b => b.Key, b => b.Value),
        carried: Carried.Concat(other.Carried).GroupBy(c => c.Key, c => c.Value)
            .ToDictionary(g => g.Key, g => g.FirstOrDefault(SaysLayers) ?? g.First()),
        fallbacks: Fallbacks.Concat(other.Fallbacks.Where(f => !Fallbacks.ContainsKey(f.Key))).ToDictionary(f => f.Key, f => f.Value));

    /// <summary>The leg that goods came in by says their layers; the one they went out by may know but the sum.</summary>
    private static bool SaysLayers(IReadOnlyList<Part> parts) => parts.Count > 1 || parts is [{ Receipt: not 0 }];

    /// <summary>What went against its own account, true-ups out: the cost that its returns come back at.</summary>
    public Money OwnCost => Money.Sum(Booked
        .Where(b => b.Key.Kind != LedgerKinds.TrueUp && b.Key.Contra == Movement.Contra).Select(b => b.Value.Value));
}

/// <summary>One of the sums that a movement books.</summary>
internal readonly record struct StepKey(PoolKey Pool, Guid Warehouse, string Kind, ContraAccount Contra, int Leg)
{
    public bool IsStock => Kind is not (LedgerKinds.Variance or LedgerKinds.Standard);
}

/// <param name="First">The ledger row that booked it first: what corrections name. 0 where there is none yet.</param>
/// <param name="Goods">Which goods it moved, and where.</param>
internal readonly record struct Booked(Quantity Quantity, Money Value, long First, Traits? Goods = null)
{
    public bool IsZero => Quantity.IsZero && Value.IsZero;
}

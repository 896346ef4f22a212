namespace Monolith.Inventory.Counts;

internal enum AbcClass
{
    A,
    B,
    C,
}

/// <summary>Sorts items by what their movements are worth: the few that make most of it are A, and are counted most often.</summary>
internal static class AbcClasses
{
    private const int PercentOfA = 80;
    private const int PercentOfB = 95;

    public static Dictionary<Guid, AbcClass> Of(IEnumerable<(Guid Item, long Value)> moved)
    {
        var ranked = moved.Where(m => m.Value > 0).OrderByDescending(m => m.Value).ThenBy(m => m.Item).ToList();
        var total = ranked.Aggregate((Int128)0, (sum, m) => sum + m.Value);
        var classes = new Dictionary<Guid, AbcClass>(ranked.Count);
        Int128 before = 0;
        foreach (var (item, value) in ranked)
        {
            // By what lies before it: the one that reaches the limit still belongs to it.
            classes[item] = before * 100 < total * PercentOfA ? AbcClass.A : before * 100 < total * PercentOfB ? AbcClass.B : AbcClass.C;
            before += value;
        }

        return classes;
    }

    /// <summary>How long an item of the class may go uncounted.</summary>
    public static TimeSpan Interval(AbcClass of) => TimeSpan.FromDays(of switch { AbcClass.A => 30, AbcClass.B => 90, _ => 180 });

    /// <summary>Since when it is due; below zero it isn't yet. What was never counted is due before all else of its class.</summary>
    public static TimeSpan Lateness(AbcClass of, DateTimeOffset? last, DateTimeOffset now) =>
        last is { } counted ? now - counted - Interval(of) : TimeSpan.FromDays(3650) - Interval(of);
}

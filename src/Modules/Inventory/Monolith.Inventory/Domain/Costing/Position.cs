namespace Monolith.Inventory.Domain.Costing;

/// <summary>A movement's place in the order that costs follow: when it happened, then when it was recorded. A correction keeps the
/// place of what it corrects.</summary>
internal readonly record struct Position(DateTimeOffset Moment, long Place) : IComparable<Position>
{
    public static Position Start => new(DateTimeOffset.MinValue, 0);

    public static bool operator <(Position left, Position right) => left.CompareTo(right) < 0;

    public static bool operator >(Position left, Position right) => left.CompareTo(right) > 0;

    public static bool operator <=(Position left, Position right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Position left, Position right) => left.CompareTo(right) >= 0;

    public int CompareTo(Position other) =>
        Moment == other.Moment ? Place.CompareTo(other.Place) : Moment.CompareTo(other.Moment);
}

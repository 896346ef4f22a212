using Monolith.SharedKernel.Lists;

namespace Monolith.SharedKernel;

/// <summary>Days, both included; an open side reaches to the end of time.</summary>
public readonly record struct Period(DateOnly From, DateOnly To)
{
    /// <summary>What a list was asked for.</summary>
    public static Period Of(ListQuery query) => Of(query.Day("from"), query.Day("to"));

    public static Period Of(DateOnly? from, DateOnly? to) => new(from ?? DateOnly.MinValue, to ?? DateOnly.MaxValue);
}

namespace Monolith.Http;

/// <summary>The query of every list: <c>skip</c>, <c>take</c> (at most 500), <c>sort</c>, <c>descending</c>. Bind it with [AsParameters].</summary>
/// <remarks>A record of properties, as every other bound so: the compiler of endpoints can't name a constructor that takes a <c>string?</c>.</remarks>
public sealed record Paging
{
    public int? Skip { get; init; }

    public int? Take { get; init; }

    public string? Sort { get; init; }

    public bool? Descending { get; init; }

    public PageRequest ToRequest() => new PageRequest(Skip ?? 0, Take ?? 50, Sort, Descending ?? false).Clamp();
}

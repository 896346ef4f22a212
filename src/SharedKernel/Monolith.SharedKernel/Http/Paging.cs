namespace Monolith.SharedKernel.Http;

/// <summary>The query of every list: <c>skip</c>, <c>take</c> (at most 500), <c>sort</c>, <c>descending</c>. Bind it with [AsParameters].</summary>
public sealed record Paging(int? Skip, int? Take, string? Sort, bool? Descending)
{
    public PageRequest ToRequest() => new PageRequest(Skip ?? 0, Take ?? 50, Sort, Descending ?? false).Clamp();
}

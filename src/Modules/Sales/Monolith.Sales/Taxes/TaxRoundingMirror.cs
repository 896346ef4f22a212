using Microsoft.Extensions.DependencyInjection;

namespace Monolith.Sales.Taxes;

/// <summary>How taxes are rounded, by the day from which, in memory.</summary>
internal sealed class TaxRoundingMirror(IServiceScopeFactory scopes, MirrorSignals signals, TimeProvider clock)
    : Mirror<SalesDbContext, TaxRoundingRow, DateOnly, TaxRoundingInfo>(scopes, signals, clock), ITaxRoundings
{
    private static readonly IReadOnlyList<TaxRoundingInfo> BeforeAnybodyChose = [new(TaxRounding.PerLine, DateOnly.MinValue)];

    public async ValueTask<TaxRounding> On(DateOnly day, CancellationToken ct)
    {
        await Fresh(ct);
        TaxRoundingInfo? found = null;
        foreach (var one in All)
            if (one.From <= day && (found is null || one.From > found.From)) found = one;
        return found?.Rounding ?? TaxRounding.PerLine;
    }

    async ValueTask<IReadOnlyList<TaxRoundingInfo>> ITaxRoundings.All(CancellationToken ct)
    {
        await Fresh(ct);
        var chosen = All.OrderBy(r => r.From).ToList();
        return chosen is [{ From: var first }, ..] && first == DateOnly.MinValue ? chosen : [.. BeforeAnybodyChose, .. chosen];
    }

    protected override Task<IReadOnlyList<(DateOnly Key, TaxRoundingInfo? Value)>> Shape(
        SalesDbContext db, IReadOnlyList<TaxRoundingRow> changed, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<(DateOnly, TaxRoundingInfo?)>>(
            [.. changed.Select(r => (r.From, (TaxRoundingInfo?)new TaxRoundingInfo(r.Rounding, r.From)))]);
}

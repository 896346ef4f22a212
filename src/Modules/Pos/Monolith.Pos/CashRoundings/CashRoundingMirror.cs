using Microsoft.Extensions.DependencyInjection;

namespace Monolith.Pos.CashRoundings;

/// <summary>What cash is rounded to, by the day from which, in memory. Before anybody chose it is what is usual for the currency.</summary>
internal sealed class CashRoundingMirror(IServiceScopeFactory scopes, MirrorSignals signals, TimeProvider clock, ISites sites)
    : Mirror<PosDbContext, CashRoundingRow, DateOnly, CashStep>(scopes, signals, clock)
{
    /// <summary>The step of a day; 0: cash is paid to the last digit.</summary>
    public async ValueTask<Money> On(DateOnly day, CancellationToken ct)
    {
        await Fresh(ct);
        CashStep? found = null;
        foreach (var one in All)
            if (one.From <= day && (found is null || one.From > found.From)) found = one;
        return found?.Step ?? SmallestCoins.Of(sites.Here.Currency);
    }

    /// <summary>All of them by day; the first holds from the beginning of time.</summary>
    public async ValueTask<IReadOnlyList<CashStep>> ByDay(CancellationToken ct)
    {
        await Fresh(ct);
        return [new(SmallestCoins.Of(sites.Here.Currency), DateOnly.MinValue), .. All.OrderBy(r => r.From)];
    }

    protected override Task<IReadOnlyList<(DateOnly Key, CashStep? Value)>> Shape(
        PosDbContext db, IReadOnlyList<CashRoundingRow> changed, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<(DateOnly, CashStep?)>>([.. changed.Select(r => (r.From, (CashStep?)new CashStep(r.Step, r.From)))]);
}

/// <param name="Step">What cash is rounded to; 0: it is paid to the last digit.</param>
/// <param name="From">First day, in the shop's time zone.</param>
internal sealed record CashStep(Money Step, DateOnly From);

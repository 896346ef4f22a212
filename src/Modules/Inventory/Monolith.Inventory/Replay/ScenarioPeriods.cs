using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Inventory.Periods;
using Monolith.Inventory.Posting;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Replay;

/// <summary>Closes days in the scenario's shop, and opens them again: at once, without the second person that a real shop asks for.
/// </summary>
internal sealed class ScenarioPeriods(ThrowAwayShop shop)
{
    private DateTimeOffset _firstOpen = DateTimeOffset.MinValue;

    public string Suggestion => _firstOpen.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public bool IsClosed(DateTimeOffset moment) => moment < _firstOpen;

    public async Task Close(DateTimeOffset through, CancellationToken ct)
    {
        if (through.AddDays(1) <= _firstOpen) return;
        _firstOpen = through.AddDays(1);
        await shop.Write<bool>(
            async (services, _, token) =>
            {
                await services.GetRequiredService<LedgerPeriods>().CloseThrough(DayOf(through), token);
                return true;
            },
            ct);
    }

    public async Task Reopen(DateTimeOffset from, CancellationToken ct)
    {
        var wasOpen = _firstOpen;
        if (from < _firstOpen) _firstOpen = from;
        await shop.Write<bool>(
            async (services, db, token) =>
            {
                var numbers = await LedgerNumbers.Open(db, services.GetRequiredService<TimeProvider>(), token);
                if (from < wasOpen) await services.GetRequiredService<LedgerPeriods>().CloseThrough(DayOf(from.AddDays(-1)), token);
                var reopening = new PeriodReopeningRow
                {
                    Id = Guid.CreateVersion7(), From = DayOf(from), ClosedThrough = DayOf(from), Reason = "", AskedAt = from,
                    AskedById = "", AskedByName = "",
                };
                await services.GetRequiredService<RowsHome>().Bring(reopening, Actor.System("ledger-replay"), numbers, token);
                return true;
            },
            ct);
    }

    private static DateOnly DayOf(DateTimeOffset day) => DateOnly.FromDateTime(day.UtcDateTime);
}

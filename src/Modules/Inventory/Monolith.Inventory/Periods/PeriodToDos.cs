using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;
using Monolith.SharedKernel.Text;
using Monolith.Ui;

namespace Monolith.Inventory.Periods;

/// <summary>On the start page: somebody asked to open days again and waits for a second person; a month that is long over isn't closed.
/// </summary>
internal sealed class PeriodToDos(
    InventoryDbContext db, LedgerPeriods periods, ICurrentActor current, ISites sites, ITexts texts, TimeProvider clock) : IToDoSource
{
    private const int DaysToClose = 10;

    public async Task<IReadOnlyList<ToDo>> ToDos(CancellationToken ct)
    {
        var actor = current.Actor;
        var found = new List<ToDo>();
        if (actor.Can(InventoryPermissions.ReopenPeriods)
            && await db.Reopenings.FirstOrDefaultAsync(r => r.State == ReopeningState.Asked && r.AskedById != actor.Id, ct) is { } asked)
            found.Add(new(texts["inventory.to-do-reopening", asked.AskedByName], "/inventory/periods", Meaning.Caution));

        // Only where periods are closed at all: a shop may do without.
        if (actor.Can(InventoryPermissions.ClosePeriods) && await periods.ClosedThrough(ct) is { } closed)
        {
            var today = sites.Here.BusinessDate(clock.GetUtcNow());
            var month = new DateOnly(today.Year, today.Month, 1).AddDays(-1);
            if (closed < month && today.Day > DaysToClose)
                found.Add(new(texts["inventory.to-do-close", $"{closed.AddDays(1):yyyy-MM-dd}"], "/inventory/periods/close", Meaning.Info));
        }

        return found;
    }
}

using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Counts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.CountPlans.MakeDueCounts;

/// <summary>Makes the counts of today, so that they are seen in the morning. A day that was missed isn't made up for, and no day has two:
/// the
/// count's id is the plan's and the day's.</summary>
internal sealed class MakeDueCounts(InventoryDbContext db, ISites sites, TimeProvider clock)
{
    public async Task<IReadOnlyList<CountRow>> Run(CancellationToken ct)
    {
        var today = sites.Here.BusinessDate(clock.GetUtcNow());
        var made = new List<CountRow>();
        await db.WriteQuietly(
            async token =>
            {
                made.Clear();
                await db.Lock("counts", token);
                foreach (var plan in await db.Set<CountPlanRow>().Where(p => p.Active).OrderBy(p => p.Name).ToListAsync(token))
                {
                    if (CountDays.Latest(plan, today) is not { } day) continue;
                    made.Add(await Make(plan, day, token));
                    plan.LastDay = today;
                }
            },
            ct);
        return made;
    }

    private async Task<CountRow> Make(CountPlanRow plan, DateOnly day, CancellationToken ct)
    {
        var count = new CountRow
        {
            Id = StableIds.Of("planned-count", $"{plan.Id}:{day:yyyy-MM-dd}"), Number = await db.NextDocumentNumber("CT", ct),
                Name = plan.Name,
            WarehouseId = plan.WarehouseId, PlanId = plan.Id,
            Due = sites.Here.InstantOf(day.ToDateTime(new TimeOnly(plan.MinuteOfDay / 60, plan.MinuteOfDay % 60))), Scope = plan.Scope,
            Category = plan.Category, MostItems = plan.MostItems, ByArea = plan.ByArea, Blind = plan.Blind, PausesSales = plan.PausesSales,
            TolerancePercent = plan.TolerancePercent, ToleranceValue = plan.ToleranceValue, ApproveAbove = plan.ApproveAbove,
            Responsible = plan.Responsible, Note = plan.Note,
        };
        db.Add(count);
        var items = await db.Set<CountChoiceRow>().Where(c => c.OwnerId == plan.Id).Select(c => c.ItemId).ToListAsync(ct);
        db.AddRange(items.Select(item => new CountChoiceRow { OwnerId = count.Id, ItemId = item }));
        return count;
    }
}

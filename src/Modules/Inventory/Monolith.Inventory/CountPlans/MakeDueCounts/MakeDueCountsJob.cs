using System.Globalization;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Jobs;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.CountPlans.MakeDueCounts;

internal sealed class MakeDueCountsJob(MakeDueCounts due, IEnumerable<INotices> notices) : IJob
{
    public const string Name = "inventory.make-due-counts";

    public async Task<Sentence> Run(JobContext context, CancellationToken ct)
    {
        var made = await due.Run(ct);
        foreach (var count in made)
        {
            foreach (var notice in notices)
                await notice.Add(
                    "inventory.notice-count-due", [count.Number, count.Name], $"/inventory/counts/{count.Id}", InventoryPermissions.Count,
                        ct);
        }

        return Sentence.Of("inventory.outcome-counts", made.Count.ToString("N0", CultureInfo.InvariantCulture));
    }
}

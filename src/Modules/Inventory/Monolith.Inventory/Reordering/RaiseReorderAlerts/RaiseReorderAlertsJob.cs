using System.Globalization;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Jobs;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Reordering.RaiseReorderAlerts;

internal sealed class RaiseReorderAlertsJob(RaiseReorderAlerts alerts, IEnumerable<INotices> notices) : IJob
{
    public const string Name = "inventory.raise-reorder-alerts";

    public async Task<Sentence> Run(JobContext context, CancellationToken ct)
    {
        var run = await alerts.Run(ct);
        if (run.Raised > 0)
        {
            var skus = string.Join(", ", run.Skus) + (run.Raised > run.Skus.Count ? ", …" : "");
            foreach (var notice in notices)
            {
                await notice.Add(
                    "inventory.notice-reorder", [run.Raised.ToString(CultureInfo.InvariantCulture), skus], "/inventory/reorder",
                    InventoryPermissions.EditReorderRules, ct);
            }
        }

        return Sentence.Of("inventory.outcome-reorder", N(run.Rules), N(run.Raised), N(run.Closed), N(run.Open));
    }

    private static string N(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}

using System.Globalization;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Jobs;

namespace Monolith.Inventory.Features.Reorder;

internal sealed class RaiseReorderAlertsJob(RaiseReorderAlerts alerts, IEnumerable<INotices> notices) : IJob
{
    public const string Name = "inventory.raise-reorder-alerts";

    public async Task<string> Run(JobContext context, CancellationToken ct)
    {
        var run = await alerts.Run(ct);
        if (run.Raised > 0)
        {
            var skus = string.Join(", ", run.Skus) + (run.Raised > run.Skus.Count ? ", …" : "");
            foreach (var notice in notices)
            {
                await notice.Add(
                    "inventory.notice-reorder", [run.Raised.ToString(CultureInfo.InvariantCulture), skus], "/inventory/reorder?below=true",
                    InventoryPermissions.EditReorderRules, ct);
            }
        }

        return FormattableString.Invariant($"{run.Rules:N0} rules checked: {run.Raised:N0} alerts raised, {run.Closed:N0} closed, {run.Open:N0} open.");
    }
}

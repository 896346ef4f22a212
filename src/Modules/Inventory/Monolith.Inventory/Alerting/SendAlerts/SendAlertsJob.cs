using System.Globalization;
using Monolith.SharedKernel.Jobs;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Alerting.SendAlerts;

internal sealed class SendAlertsJob(SendAlerts alerts) : IJob
{
    public const string Name = "inventory.send-alerts";

    public async Task<Sentence> Run(JobContext context, CancellationToken ct)
    {
        var sent = await alerts.Run(ct);
        return sent.Failure is { } why
            ? Sentence.Of("inventory.outcome-alerts-failed", why)
            : Sentence.Of("inventory.outcome-alerts", N(sent.Mailed), N(sent.Called));
    }

    private static string N(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}

using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Jobs;
using Monolith.SharedKernel.Sites;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Valuation.ValueStock;

internal sealed class ValueStockJob(ValueStock valuation, ISites sites, IEnumerable<INotices> notices) : IJob
{
    public const string Name = "inventory.value-stock";

    public async Task<Sentence> Run(JobContext context, CancellationToken ct)
    {
        var run = await valuation.Run(ct);
        var digits = "N" + sites.Here.Currency.Digits.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var value = $"{run.Value.ToDecimal().ToString(digits, System.Globalization.CultureInfo.InvariantCulture)} {sites.Here.Currency.Code}";
        foreach (var notice in notices)
        {
            await notice.Add(
                "inventory.notice-valuation", [FormattableString.Invariant($"{run.Day:yyyy-MM-dd}"), value], $"/inventory/valuation/{run.ValuationId}",
                InventoryPermissions.ViewCosts, ct);
        }

        return Sentence.Of("inventory.outcome-valuation", FormattableString.Invariant($"{run.Lines:N0}"), value);
    }
}

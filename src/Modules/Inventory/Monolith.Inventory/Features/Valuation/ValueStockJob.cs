using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Jobs;
using Monolith.SharedKernel.Shop;

namespace Monolith.Inventory.Features.Valuation;

internal sealed class ValueStockJob(ValueStock valuation, IShop shop, IEnumerable<INotices> notices) : IJob
{
    public const string Name = "inventory.value-stock";

    public async Task<string> Run(JobContext context, CancellationToken ct)
    {
        var run = await valuation.Run(ct);
        var value = $"{run.Value.ToString(shop.Currency.Digits)} {shop.Currency.Code}";
        foreach (var notice in notices)
        {
            await notice.Add(
                "inventory.notice-valuation", [FormattableString.Invariant($"{run.Day:yyyy-MM-dd}"), value], $"/inventory/valuation/{run.ValuationId}",
                InventoryPermissions.ViewCosts, ct);
        }

        return FormattableString.Invariant($"{run.Lines:N0} stock positions valued at {value}.");
    }
}

using System.Globalization;
using Monolith.Http;

namespace Monolith.Purchasing.SupplierItems.ListSupplierItems;

/// <summary>What suppliers sell, as the import takes it in.</summary>
internal static class SupplierItemFile
{
    private static readonly string[] Headings = ["supplier", "sku", "code", "unit", "cost", "lead_days", "minimum", "preferred"];

    public static Task<ListExchange<SupplierItemView>> Of(IServiceProvider services, CancellationToken ct) =>
        Task.FromResult(new ListExchange<SupplierItemView>(Headings, Row));

    private static IReadOnlyList<string> Row(SupplierItemView s) =>
    [
        s.SupplierCode, s.Sku ?? "", s.Code ?? "", s.Unit ?? "", s.Cost?.ToString() ?? "",
        s.LeadDays?.ToString(CultureInfo.InvariantCulture) ?? "", s.Minimum?.ToString() ?? "", s.Preferred ? "1" : "0",
    ];
}

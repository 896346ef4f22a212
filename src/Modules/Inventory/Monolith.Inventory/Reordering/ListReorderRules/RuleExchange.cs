using System.Globalization;
using Monolith.Http;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Reordering.ListReorderRules;

/// <summary>Reorder rules as the import takes them in.</summary>
internal static class RuleExchange
{
    private static readonly string[] Headings =
    [
        "sku", "category", "warehouse", "method", "minimum", "maximum", "lot", "cover_days", "service_permille", "demand_days", "surplus",
        "source", "by_itself", "from_day", "snoozed_until",
    ];

    public static Task<ListExchange<ReorderRuleView>> Of(IServiceProvider services, CancellationToken ct) =>
        Task.FromResult(new ListExchange<ReorderRuleView>(Headings, Row));

    private static IReadOnlyList<string> Row(ReorderRuleView r) =>
    [
        r.Sku, r.Category ?? "", r.Warehouse, Words.Kebab(r.Method.ToString()), r.Minimum.ToString(), r.Maximum?.ToString() ?? "",
        r.Lot?.ToString() ?? "", Text(r.CoverDays), Text(r.ServicePermille), Text(r.DemandDays), r.Surplus?.ToString() ?? "",
        r.Source ?? "", r.ByItself ? "1" : "0", Text(r.FromDay), Text(r.SnoozedUntil),
    ];

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

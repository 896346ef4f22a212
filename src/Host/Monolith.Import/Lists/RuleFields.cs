using System.Globalization;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Text;

namespace Monolith.Import.Lists;

/// <summary>A reorder rule, field by field as a file says it.</summary>
internal static class RuleFields
{
    public static IEnumerable<(string Field, string? Value)> Of(SaveReorderRule rule) =>
    [
        ("method", Words.Kebab(rule.Method.ToString())), ("minimum", rule.Minimum.ToString()), ("maximum", rule.Maximum?.ToString()),
        ("lot", rule.Lot?.ToString()), ("cover_days", Text(rule.CoverDays)), ("service_permille", Text(rule.ServicePermille)),
        ("demand_days", Text(rule.DemandDays)), ("surplus", rule.Surplus?.ToString()), ("source", rule.SourceWarehouseId?.ToString()),
        ("by_itself", rule.ByItself ? "1" : "0"), ("from_day", Text(rule.FromDay)), ("snoozed_until", Text(rule.SnoozedUntil)),
    ];

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

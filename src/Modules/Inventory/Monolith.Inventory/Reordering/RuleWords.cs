using System.Globalization;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Reordering;
using Monolith.Inventory.Reordering.ListProposals;
using Monolith.SharedKernel.Text;
using Monolith.Ui;

namespace Monolith.Inventory.Reordering;

/// <summary>Rules and proposals in words, with their figures.</summary>
internal static class RuleWords
{
    public static IReadOnlyList<Choice<int?>> Levels { get; } = [.. ServiceLevels.All.Select(l => Choice.Of<int?>(l, Level(l)!))];

    public static string? Level(int? permille) =>
        permille is { } level ? (level / 10m).ToString("0.#", CultureInfo.InvariantCulture) + "%" : null;

    /// <summary>Why so much, or why nothing.</summary>
    public static string Why(this ITexts texts, Format format, ProposalView view)
    {
        var point = view.Method switch
        {
            ReorderMethod.DaysOfCover => texts["inventory.why-cover", Demand(format, view), Lead(texts, format, view), Q(view.Point)],
            ReorderMethod.ServiceLevel =>
                texts["inventory.why-service", Demand(format, view), Lead(texts, format, view), Q(view.Safety), Q(view.Point)],
            _ => texts["inventory.why-point", Q(view.Point)],
        };
        var counted = view.OnHand.Scaled - view.Reserved.Scaled + view.OnOrder.Scaled;
        var there = texts[
            "inventory.why-there", Q(view.OnHand), Q(view.OnOrder), Q(view.Reserved),
            format.Number(counted / (decimal)SharedKernel.Quantity.Scale)];
        var what = view.Suggested.IsZero ? texts["inventory.why-enough"]
            : view.Method == ReorderMethod.ReorderPoint ? texts["inventory.why-lots", Q(view.Suggested)]
            : texts["inventory.why-fill", Q(view.FillTo), Q(view.Suggested)];
        return $"{there} {point} {what}";

        string Q(Quantity quantity) => format.Quantity(quantity);
    }

    private static string Demand(Format format, ProposalView view) => format.Quantity(view.Demand);

    private static string Lead(ITexts texts, Format format, ProposalView view) =>
        view.LeadDays is { } days ? format.Number(days) : texts["inventory.lead-unknown"];
}

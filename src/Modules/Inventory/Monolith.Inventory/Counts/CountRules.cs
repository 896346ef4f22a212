using FluentValidation;

namespace Monolith.Inventory.Counts;

/// <summary>What a count and a plan of counts have in common: what is counted, and how strictly.</summary>
internal interface ICountTerms
{
    string Name { get; }

    Guid WarehouseId { get; }

    CountScope Scope { get; }

    string? Category { get; }

    IReadOnlyList<Guid>? Items { get; }

    int? MostItems { get; }

    Money? ToleranceValue { get; }

    Money? ApproveAbove { get; }

    string? Responsible { get; }

    string? Note { get; }
}

internal static class CountRules
{
    /// <summary>More than that is several counts: an area at a time is how a large shop is counted anyway.</summary>
    public const int MostLines = 20_000;

    public const int MostChosen = 2000;

    public const int LongestNote = 200;

    public static void Terms<T>(this AbstractValidator<T> rules)
        where T : ICountTerms
    {
        rules.RuleFor(r => r.Name).NotEmpty().MaximumLength(CountTables.LongestName);
        rules.RuleFor(r => r.WarehouseId).NotEmpty();
        rules.RuleFor(r => r.Scope).IsInEnum();
        rules.RuleFor(r => r.Category).MaximumLength(100);
        rules.RuleFor(r => r.Category).NotEmpty().When(r => r.Scope == CountScope.Category)
            .WithErrorCode(CountErrors.CategoryMissing.Code).WithMessage(CountErrors.CategoryMissing.Message);
        rules.RuleFor(r => r.Items).NotEmpty().When(r => r.Scope == CountScope.ChosenItems)
            .WithErrorCode(CountErrors.ItemsMissing.Code).WithMessage(CountErrors.ItemsMissing.Message);
        rules.RuleFor(r => r.Items).Must(i => i is null || i.Count <= MostChosen)
            .WithErrorCode("inventory.too-many-lines").WithMessage($"At most {MostChosen} items.");
        rules.RuleFor(r => r.MostItems).NotNull().When(r => r.Scope is CountScope.Sample or CountScope.AbcCycle or CountScope.SlowMovers)
            .WithErrorCode(CountErrors.SampleSize.Code).WithMessage(CountErrors.SampleSize.Message);
        rules.RuleFor(r => r.MostItems).InclusiveBetween(1, MostLines);
        rules.RuleFor(r => r.ToleranceValue).Must(IsNoDebt).WithErrorCode("input.out-of-range").WithMessage("Zero or above.");
        rules.RuleFor(r => r.ApproveAbove).Must(IsNoDebt).WithErrorCode("input.out-of-range").WithMessage("Zero or above.");
        rules.RuleFor(r => r.Responsible).MaximumLength(200);
        rules.RuleFor(r => r.Note).MaximumLength(LongestNote);
    }

    private static bool IsNoDebt(Money? amount) => amount is null || amount.Value >= Money.Zero;
}

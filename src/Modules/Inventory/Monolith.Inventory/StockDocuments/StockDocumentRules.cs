using FluentValidation;

namespace Monolith.Inventory.StockDocuments;

/// <summary>The sizes that all stock documents share.</summary>
internal static class StockDocumentRules
{
    public const int MostLines = 2000;
    public const int LongestReason = 500;
    public const int LongestReference = 200;

    public static IRuleBuilderOptions<T, IReadOnlyList<TLine>> LinesInRange<T, TLine>(this IRuleBuilder<T, IReadOnlyList<TLine>> lines) =>
        lines.NotEmpty().WithErrorCode("inventory.no-lines")
            .Must(l => l is null || l.Count <= MostLines).WithErrorCode("inventory.too-many-lines").WithMessage($"At most {MostLines} lines.");

    public static IRuleBuilderOptions<T, Quantity> AboveZero<T>(this IRuleBuilder<T, Quantity> quantity) =>
        quantity.Must(q => q.IsPositive).WithErrorCode("inventory.quantity-not-positive").WithMessage("The quantity must be above zero.");

    public static IRuleBuilderOptions<T, string?> ReasonInRange<T>(this IRuleBuilder<T, string?> reason) => reason.MaximumLength(LongestReason);

    public static IRuleBuilderOptions<T, string> ReasonGiven<T>(this IRuleBuilder<T, string> reason) => reason
        .NotEmpty().WithErrorCode(StockErrors.ReasonRequired.Code).WithMessage(StockErrors.ReasonRequired.Message)
        .MaximumLength(LongestReason);

    public static IRuleBuilderOptions<T, IReadOnlyList<TLine>> OfEachItemOnce<T, TLine, TKey>(
        this IRuleBuilder<T, IReadOnlyList<TLine>> lines, Func<TLine, TKey> item) => lines
        .Must(l => l is null || l.Select(item).Distinct().Count() == l.Count)
        .WithErrorCode("inventory.item-twice").WithMessage("An item stands in it twice.");

    public static IRuleBuilderOptions<T, string?> ReferenceInRange<T>(this IRuleBuilder<T, string?> reference) => reference.MaximumLength(LongestReference);

    public static IRuleBuilderOptions<T, DateOnly?> DayInRange<T>(this IRuleBuilder<T, DateOnly?> day) =>
        day.Must(d => d is null || d.Value.Year is >= 1990 and < 2200).WithErrorCode("input.out-of-range")
            .WithMessage("A day between 1990 and 2199.");

    /// <summary>Goods older than the shop's own memory come in as opening stock of a later day.</summary>
    public static IRuleBuilderOptions<T, DateTimeOffset?> MomentInRange<T>(this IRuleBuilder<T, DateTimeOffset?> moment) =>
        moment.Must(m => m is null || m.Value.Year is >= 1990 and < 2200).WithErrorCode("input.out-of-range").WithMessage("A moment between 1990 and 2200.");
}

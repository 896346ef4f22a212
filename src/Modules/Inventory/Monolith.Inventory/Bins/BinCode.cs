using FluentValidation;

namespace Monolith.Inventory.Bins;

/// <summary>What the label of a bin says: kept in capitals, so that typed and scanned is one.</summary>
internal static class BinCode
{
    public const int Longest = 40;

    public static string? Of(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim().ToUpperInvariant();

    public static string Folded(string typed) => Of(typed) ?? "";

    public static IRuleBuilderOptions<T, string?> BinInRange<T>(this IRuleBuilder<T, string?> code) =>
        code.MaximumLength(Longest).Must(c => c is null || !c.Any(char.IsControl)).WithErrorCode("inventory.bin-characters")
            .WithMessage("The code of a bin is text on one line.");
}

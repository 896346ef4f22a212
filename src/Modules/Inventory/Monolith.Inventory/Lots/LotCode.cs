using FluentValidation;

namespace Monolith.Inventory.Lots;

/// <summary>Lot and serial number as they are printed on goods: compared without regard to letter case and kept in capitals, so that
/// what one person types and another scans is one lot.</summary>
internal static class LotCode
{
    public const int Longest = 60;

    /// <summary>Null where nothing is there.</summary>
    public static string? Of(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim().ToUpperInvariant();

    /// <summary>What is looked for, as lots are kept.</summary>
    public static string Folded(string typed) => Of(typed) ?? "";

    public static IRuleBuilderOptions<T, string?> LotInRange<T>(this IRuleBuilder<T, string?> code) =>
        code.MaximumLength(Longest).Must(c => c is null || !c.Any(char.IsControl)).WithErrorCode("inventory.lot-characters")
            .WithMessage("A lot or serial number is text on one line.");
}

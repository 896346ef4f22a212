using FluentValidation;

namespace Monolith.Inventory.LandedCosts;

/// <param name="Amount">Zero or above, in the currency's digits.</param>
/// <param name="By">In which proportion it is spread.</param>
internal sealed record LandedCharge(LandedKind Kind, Money Amount, LandedBasis By);

/// <summary>A line of a goods receipt, or of a receipt without an order.</summary>
/// <param name="Part">Its part where a cost is spread by hand: an amount, or any other proportion.</param>
internal sealed record LandedOn(Guid ReceiptId, int Line, Quantity? Part = null);

/// <summary>The sizes and ranges of costs that are laid on receipts.</summary>
internal static class LandedRules
{
    public const int MostCharges = 20;

    public static IRuleBuilderOptions<T, IReadOnlyList<LandedCharge>> ChargesInRange<T>(
        this IRuleBuilder<T, IReadOnlyList<LandedCharge>> charges) => charges
        .NotEmpty().WithErrorCode("inventory.no-charges").WithMessage("Say at least one cost.")
        .Must(c => c is null || c.Count <= MostCharges)
        .WithErrorCode("inventory.too-many-lines").WithMessage($"At most {MostCharges} costs.");

    public static IRuleBuilderOptions<T, IReadOnlyList<LandedOn>> EachOnce<T>(this IRuleBuilder<T, IReadOnlyList<LandedOn>> lines) => lines
        .Must(l => l is null || l.Select(x => (x.ReceiptId, x.Line)).Distinct().Count() == l.Count)
        .WithErrorCode("inventory.line-twice").WithMessage("A receipt's line stands in it twice.");

    public static void Charge(InlineValidator<LandedCharge> charge)
    {
        charge.RuleFor(c => c.Kind).IsInEnum();
        charge.RuleFor(c => c.By).IsInEnum();
        charge.RuleFor(c => c.Amount).Must(a => !a.IsNegative)
            .WithErrorCode("inventory.landed-negative").WithMessage("A cost that is spread over receipts is zero or above.");
        charge.RuleFor(c => c.Amount).Must(a => !a.IsZero)
            .WithErrorCode("inventory.quantity-zero").WithMessage("Nothing would change.");
    }

    public static void Line(InlineValidator<LandedOn> line)
    {
        line.RuleFor(l => l.ReceiptId).NotEmpty();
        line.RuleFor(l => l.Line).GreaterThan(0);
        line.RuleFor(l => l.Part).Must(p => p is not { IsNegative: true })
            .WithErrorCode(LandedErrors.PartNegative.Code).WithMessage(LandedErrors.PartNegative.Message);
    }
}

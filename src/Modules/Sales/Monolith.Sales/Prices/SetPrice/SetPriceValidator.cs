namespace Monolith.Sales.Prices.SetPrice;

internal sealed class SetPriceValidator : AbstractValidator<Contracts.SetPrice>
{
    private static readonly Money Highest = Money.Of(100_000_000);
    private static readonly DateTimeOffset First = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Last = new(2200, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public SetPriceValidator()
    {
        RuleFor(x => x.PriceId).NotEmpty();
        RuleFor(x => x.ItemId).NotEmpty();
        RuleFor(x => x.Amount).Must(a => !a.IsNegative && a <= Highest).WithErrorCode("input.out-of-range");
        RuleFor(x => x.From).InclusiveBetween(First, Last);
        RuleFor(x => x.Until).InclusiveBetween(First, Last);
    }
}

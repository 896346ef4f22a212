namespace Monolith.Pos.Shifts;

/// <summary>The sums of a shift. Gross is what the sold lines came to at full price; <c>Gross − Discounts − Returned</c> is the total,
/// where a tax stands outside the price that tax more.</summary>
internal sealed record ShiftFigures(
    int Tickets, int Returns, Money Gross, Money Discounts, Money Returned, Money Net, Money Tax, Money Total,
    IReadOnlyList<TenderFigures> Tenders, IReadOnlyList<ShiftTax> Taxes, Money CashRounding = default)
{
    public static readonly ShiftFigures None = new(
        0, 0, Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero, [], []);

    public Money ExpectedCash(Money cashAtOpening) => cashAtOpening + (Tenders.FirstOrDefault(t => t.Kind == TenderKind.Cash)?.Amount ?? Money.Zero);
}

/// <param name="Amount">Taken less change and what was paid back.</param>
internal sealed record TenderFigures(TenderKind Kind, int Count, Money Amount);

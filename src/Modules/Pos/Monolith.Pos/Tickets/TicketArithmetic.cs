using Monolith.Sales.Contracts;

namespace Monolith.Pos.Tickets;

/// <summary>Whether a line adds up by its own figures.</summary>
internal static class TicketArithmetic
{
    /// <summary>Taxed by itself. Whether that is the tax that was said is for <see cref="TaxAsSaid"/>, when the whole ticket is
    /// known.</summary>
    /// Errors: pos.amount-range, pos.amount-digits, pos.discount-range, pos.line-mismatch
    public static Result<LineAmount> Of(CompleteTicketLine line, TaxQuote tax, int digits)
    {
        if (!Gross(line, digits).TryGet(out var gross, out var error)) return error;
        var figures = LineAmount.Of(gross, line.Off(), tax.Rate, tax.Inclusive, digits);
        if (line.Amount is { } amount && amount != figures.Amount) return PosErrors.LineMismatch(amount, figures.Amount).At("amount");
        return figures;
    }

    public static Error? TaxAsSaid(CompleteTicketLine line, LineAmount figures) => line.Tax?.Amount is { } said && said != figures.Tax
        ? PosErrors.LineMismatch(said, figures.Tax).At("tax.amount")
        : null;

    /// <summary>A line taken back against its sale, as the till reckoned its share.</summary>
    /// Errors: those of <see cref="Of"/>
    public static Result<LineAmount> AsSaid(CompleteTicketLine line, TaxQuote tax, int digits)
    {
        if (!Gross(line, digits).TryGet(out var gross, out var error)) return error;
        var figures = LineAmount.Of(gross, line.Off(), tax.Rate, tax.Inclusive, digits);
        var amount = line.Amount ?? figures.Amount;
        var most = ReturnsDiffer(digits);
        if ((amount - figures.Amount).Abs() > most || !amount.FitsDigits(digits))
            return PosErrors.LineMismatch(amount, figures.Amount).At("amount");
        var taxed = line.Tax?.Amount ?? LineAmount.Of(amount, Money.Zero, tax.Rate, tax.Inclusive, digits).Tax;
        if ((taxed - figures.Tax).Abs() > most || !taxed.FitsDigits(digits))
            return PosErrors.LineMismatch(taxed, figures.Tax).At("tax.amount");
        return new LineAmount(line.Off(), amount, tax.Inclusive ? amount - taxed : amount, taxed);
    }

    /// <summary>What is taken off a line.</summary>
    public static Money Off(this CompleteTicketLine line) => line.Discount ?? Money.Zero;

    /// <summary>What the unit price is of: packs where it was sold by the pack.</summary>
    public static Quantity Entered(this CompleteTicketLine line) => line.EntryQuantity ?? line.Quantity;

    /// <summary>Whether the till reckoned a share as we do.</summary>
    public static bool IsAs(CompleteTicketLine line, Money unitPrice, LineAmount ours, out LineAmount figures)
    {
        figures = ours;
        return line.UnitPrice == unitPrice && line.Off() == ours.Discount
            && (line.Amount ?? ours.Amount) == ours.Amount && (line.Tax?.Amount ?? ours.Tax) == ours.Tax;
    }

    /// <summary>What many returns of one line may differ by: each was rounded by itself. Ten of the currency's smallest unit.</summary>
    private static Money ReturnsDiffer(int digits) => digits switch
    {
        0 => Money.Of(10),
        1 => Money.Of(1),
        2 => Money.Of(0.1m),
        3 => Money.Of(0.01m),
        _ => Money.Of(0.001m),
    };

    private static Result<Money> Gross(CompleteTicketLine line, int digits)
    {
        var gross = Exact.Extend(line.Entered(), line.UnitPrice, digits);
        if (gross.Abs() > PosLimits.LineAmount) return PosErrors.AmountRange.At("quantity");
        var discount = line.Off();
        if (discount.IsZero) return gross;
        if (!discount.FitsDigits(digits)) return PosErrors.AmountDigits(digits).At("discount");
        if (discount.IsNegative != gross.IsNegative || discount.Abs() > gross.Abs()) return PosErrors.DiscountRange(gross).At("discount");
        return gross;
    }
}

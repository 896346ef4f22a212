using Monolith.Pos.CashRoundings;

namespace Monolith.Pos.Tickets;

/// <summary>Whether what was tendered pays a total, and what of it comes back as change.</summary>
internal static class Settlement
{
    /// Errors: pos.tender-zero, pos.tender-sign, pos.amount-digits, pos.cash-rounding, pos.tender-below-total, pos.tender-above-total
    /// <param name="rounding">What the cash part is rounded by.</param>
    public static Result<IReadOnlyList<Money>> Change(
        IReadOnlyList<CompleteTicketTender> tenders, Money total, int digits, Money rounding = default)
    {
        if (CashRounding.Contradicts(rounding, total, tenders, digits)) return PosErrors.CashRounding(rounding, total).At("cashRounding");
        var due = total + rounding;
        var (sum, fixedSum) = (Money.Zero, Money.Zero);
        for (var i = 0; i < tenders.Count; i++)
        {
            var tender = tenders[i];
            if (tender.Amount.IsZero) return PosErrors.TenderZero.At($"tenders[{i}].amount");
            if (tender.Amount.IsNegative != total.IsNegative) return PosErrors.TenderSign.At($"tenders[{i}].amount");
            if (!tender.Amount.FitsDigits(digits)) return PosErrors.AmountDigits(digits).At($"tenders[{i}].amount");
            sum += tender.Amount;
            if (tender.Kind != TenderKind.Cash) fixedSum += tender.Amount;
        }

        // Paid back: exactly what is due, since nobody gives change to the shop.
        if (total.IsNegative && sum < due || !total.IsNegative && fixedSum > total) return PosErrors.TenderAboveTotal(due, sum);
        if (total.IsNegative && sum > due || !total.IsNegative && sum < due) return PosErrors.TenderBelowTotal(due, sum);
        return Result.Of(Spread(tenders, sum - due));
    }

    // The last note handed over is the one that is changed.
    private static IReadOnlyList<Money> Spread(IReadOnlyList<CompleteTicketTender> tenders, Money change)
    {
        var each = new Money[tenders.Count];
        for (var i = tenders.Count - 1; i >= 0 && change.IsPositive; i--)
        {
            if (tenders[i].Kind != TenderKind.Cash) continue;
            each[i] = tenders[i].Amount < change ? tenders[i].Amount : change;
            change -= each[i];
        }

        return each;
    }
}

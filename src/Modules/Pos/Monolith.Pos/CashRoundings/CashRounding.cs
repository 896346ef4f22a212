namespace Monolith.Pos.CashRoundings;

/// <summary>What a ticket's cash is rounded by. Only what is paid in cash is rounded: what is left of the total after cards and the
/// like.</summary>
internal static class CashRounding
{
    /// <summary>What is added to the total, or below 0 taken off it.</summary>
    /// <param name="step">0: nothing is rounded.</param>
    public static Money Of(Money total, IReadOnlyList<CompleteTicketTender> tenders, Money step)
    {
        if (step.IsZero) return Money.Zero;
        var (rest, hasCash) = Rest(total, tenders);
        var due = Exact.ToStep(rest, step);
        // A few cents for which there is no coin are rounded to nothing, and nobody hands over any cash.
        return hasCash || due.IsZero ? due - rest : Money.Zero;
    }

    /// <summary>Whether a rounding contradicts the ticket it stands on: no coin is worth more than twice what is due.</summary>
    public static bool Contradicts(Money rounding, Money total, IReadOnlyList<CompleteTicketTender> tenders, int digits) =>
        !rounding.FitsDigits(digits) || rounding.Abs() > Rest(total, tenders).Left.Abs();

    private static (Money Left, bool HasCash) Rest(Money total, IReadOnlyList<CompleteTicketTender> tenders)
    {
        var (rest, hasCash) = (total, false);
        foreach (var tender in tenders)
        {
            if (tender.Kind == TenderKind.Cash) hasCash = true;
            else rest -= tender.Amount;
        }

        return (rest, hasCash);
    }
}

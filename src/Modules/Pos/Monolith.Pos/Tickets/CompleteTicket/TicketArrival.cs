using Monolith.Pos.Findings;

namespace Monolith.Pos.Tickets.CompleteTicket;

/// <summary>A paid ticket and how it came in.</summary>
/// <param name="Sender">Who is signed in where it comes from.</param>
/// <param name="Rights">Who made it, and what they might do.</param>
/// <param name="ClosedAt">When its shift was closed; null while that is open.</param>
internal sealed record TicketArrival(
    Contracts.CompleteTicket Ticket, Ticket Priced, ShiftFacts Shift, string Hash, Actor Sender, TicketRights Rights, Site Site,
    DateTimeOffset Now, TicketMoment Moment, DateTimeOffset? ClosedAt, int? ZNumber, bool IsCustomerKnown)
{
    /// <summary>Somebody who may brings in a day of the past, with the numbers of then.</summary>
    public bool IsBroughtIn => Shift.OpenedAt < Now - PosLimits.OpenedBefore && Sender.Can(PosPermissions.BackDate);

    /// <summary>What the till may say before, and what only shows now.</summary>
    public List<Found> Found(TicketNumber number)
    {
        // How the past was taxed stands on its receipts.
        var found = Priced.Found.Where(f => !IsBroughtIn || f.Sentence.Key != TicketJudge.Undecided).ToList();
        if (!Rights.IsProven) Add(found, "pos.found-cashier", Rights.CashierName);
        if (Rights.CashierId != Shift.CashierId && Rights.Missing(PosPermissions.SellInOthersShift, PosErrors.NotYourShift) is not null)
            Add(found, "pos.found-others-shift", Rights.CashierName, Shift.CashierName);
        if (ClosedAt is { } closed) Add(found, "pos.found-shift-closed", Shift.RegisterCode, ZNumber, Local(closed));
        if (!IsCustomerKnown) Add(found, "pos.found-customer", Ticket.CustomerId);
        if (Moment.TillTime is { } till) Add(found, "pos.found-clock", Local(till), Local(Moment.At));
        if (number.Printed is { } printed)
            Add(found, number.IsTaken ? "pos.found-number-taken" : "pos.found-number-form", printed, number.Number);
        return found;
    }

    private static void Add(List<Found> found, string code, params object?[] args) =>
        found.Add(Findings.Found.Of(PosErrors.NotYourShift, code, args));

    private string Local(DateTimeOffset at) =>
        Site.Local(at).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}

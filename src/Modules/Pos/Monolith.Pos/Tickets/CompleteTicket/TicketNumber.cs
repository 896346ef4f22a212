using System.Globalization;

namespace Monolith.Pos.Tickets.CompleteTicket;

/// <summary>The receipt number a ticket is booked under. A register's numbers are <c>K1-000042</c>; a till may make them itself.</summary>
/// <param name="Printed">What stands on the customer's receipt where that is another.</param>
/// <param name="IsTaken">Another ticket had it first.</param>
internal readonly record struct TicketNumber(string Number, string? Printed = null, bool IsTaken = false)
{
    private const int MostDigits = 9;

    public static async Task<TicketNumber> Give(PosDbContext db, TicketArrival arrival, CancellationToken ct)
    {
        if (arrival.Ticket.Number is not { } wanted) return new(await Next(db, arrival.Shift, ct));
        // Whoever brings past tickets in brings their numbers too.
        var isOurs = wanted.StartsWith(arrival.Shift.RegisterCode + "-", StringComparison.Ordinal);
        if (!isOurs && !arrival.IsBroughtIn) return new(await Next(db, arrival.Shift, ct), wanted);
        if (await TicketSql.NumberTaken(db, wanted, ct)) return new(await Next(db, arrival.Shift, ct), wanted, true);
        if (isOurs && InSeries(wanted[(arrival.Shift.RegisterCode.Length + 1)..]) is { } place)
            await RegisterNumbers.Passed(db, arrival.Shift.RegisterId, place, ct);
        return new(wanted);
    }

    private static long? InSeries(string digits) =>
        digits.Length is > 0 and <= MostDigits && digits.All(char.IsAsciiDigit) ? long.Parse(digits, CultureInfo.InvariantCulture) : null;

    // Numbers of this form that came from elsewhere are passed over.
    private static async Task<string> Next(PosDbContext db, ShiftFacts shift, CancellationToken ct)
    {
        while (true)
        {
            var number = Numbers.DocumentNumber(shift.RegisterCode, await RegisterNumbers.NextTicket(db, shift.RegisterId, ct));
            if (!await TicketSql.NumberTaken(db, number, ct)) return number;
        }
    }
}

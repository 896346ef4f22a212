using System.Globalization;

namespace Monolith.Pos.Tickets.CompleteTicket;

/// <summary>The receipt number a ticket is booked under. A register's numbers are <c>K1-000042</c>; a till may make them itself.</summary>
/// <param name="Printed">What stands on the customer's receipt where that is another.</param>
/// <param name="IsTaken">Another ticket had it first.</param>
internal readonly record struct TicketNumber(string Number, string? Printed = null, bool IsTaken = false)
{
    private const int MostDigits = 9;

    /// <summary>No till gets so far ahead of the server, whatever it sells without it: what is further is none of its numbers.</summary>
    private const int MostAhead = 10_000;

    public static async Task<TicketNumber> Give(PosDbContext db, TicketArrival arrival, CancellationToken ct)
    {
        if (arrival.Ticket.Number is not { } wanted) return new(await Next(db, arrival.Shift, ct));
        // Whoever brings past tickets in brings their numbers too.
        var place = InSeries(arrival.Shift.RegisterCode, wanted);
        if (place > await RegisterNumbers.LastTicket(db, arrival.Shift.RegisterId, ct) + MostAhead) place = null;
        if (place is null && !arrival.IsBroughtIn) return new(await Next(db, arrival.Shift, ct), wanted);
        if (await TicketSql.NumberTaken(db, wanted, ct)) return new(await Next(db, arrival.Shift, ct), wanted, true);
        if (place is not null) await RegisterNumbers.Passed(db, arrival.Shift.RegisterId, place.Value, ct);
        return new(wanted);
    }

    // Written as the series is, and in no other way.
    private static long? InSeries(string register, string number)
    {
        if (!number.StartsWith(register + "-", StringComparison.Ordinal)) return null;
        var digits = number[(register.Length + 1)..];
        if (digits.Length is 0 or > MostDigits || !digits.All(char.IsAsciiDigit)) return null;
        var place = long.Parse(digits, CultureInfo.InvariantCulture);
        return place > 0 && Numbers.DocumentNumber(register, place) == number ? place : null;
    }

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

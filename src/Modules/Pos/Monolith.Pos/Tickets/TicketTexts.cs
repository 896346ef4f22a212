namespace Monolith.Pos.Tickets;

internal static class TicketTexts
{
    /// <summary>What was paid is booked: a character that can't be seen is left out, not refused.</summary>
    public static string? Plain(this string? text) => text is null ? null : PlainText.Line(text);
}

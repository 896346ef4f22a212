namespace Monolith.Finance.Booking;

/// <summary>One line of a balanced set: a debit is positive, a credit negative.</summary>
internal readonly record struct SetLine(string Account, Money Amount, string? Text = null);

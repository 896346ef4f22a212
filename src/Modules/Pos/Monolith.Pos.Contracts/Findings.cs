namespace Monolith.Pos.Contracts;

/// <summary>Something about a paid sale or a shift that the office must look at; it was booked all the same.</summary>
/// <param name="Code">Stable, for example <c>pos.found-price</c>.</param>
/// <param name="Text">In the reader's language.</param>
public sealed record TicketFinding(string Code, IReadOnlyList<string> Args, string Text);

/// <summary>Somebody allowed the cashier something, as it is kept with the ticket.</summary>
/// <param name="Proven">False: nothing but the till says so.</param>
public sealed record TicketAuthorityInfo(string Permission, string UserId, string Name, DateTimeOffset At, bool Proven, string? Reason);

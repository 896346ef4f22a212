namespace Monolith.Pos.Findings;

/// <summary>Something about a paid sale or a shift that was booked all the same and that somebody must look at. Only who has seen it, and
/// why
/// it is in order, is added later, once.</summary>
internal sealed class FindingRow
{
    public required Guid Id { get; init; }

    /// <summary>Among those of its ticket, from 1.</summary>
    public required int Place { get; init; }

    /// <summary>The key of its sentence, for example <c>pos.found-price</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What it says, as <see cref="SharedKernel.Text.Sentence.ToJson"/>.</summary>
    public required string Sentence { get; init; }

    public required int Site { get; init; }

    /// <summary>Of the ticket or shift.</summary>
    public required DateOnly BusinessDate { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null where it is about the shift itself.</summary>
    public Guid? TicketId { get; init; }

    public string? TicketNumber { get; init; }

    public required Guid ShiftId { get; init; }

    public required Guid RegisterId { get; init; }

    public required string RegisterCode { get; init; }

    public required string CashierId { get; init; }

    public required string CashierName { get; init; }

    public DateTimeOffset? SeenAt { get; set; }

    public string? SeenById { get; set; }

    public string? SeenByName { get; set; }

    public string? SeenReason { get; set; }

    public string AuditSubject => TicketNumber is null ? $"shift:{RegisterCode}/{ShiftId:N}" : $"ticket:{TicketNumber}";
}

namespace Monolith.Sales.Customers;

/// <summary>One ticket of a customer, made from the event of its completion.</summary>
internal sealed class CustomerTicketRow
{
    public required Guid TicketId { get; init; }

    public required Guid CustomerId { get; init; }

    public required string Number { get; init; }

    public required int Site { get; init; }

    public required DateTimeOffset CompletedAt { get; init; }

    public required DateOnly BusinessDate { get; init; }

    public bool IsReturn { get; init; }

    public int Lines { get; init; }

    public required Money Total { get; init; }
}

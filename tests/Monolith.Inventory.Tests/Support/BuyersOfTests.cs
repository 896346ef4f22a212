using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Tests.Support;

/// <summary>Pos is not part of these tests: a ticket has the customer that a test gave it.</summary>
internal sealed class BuyersOfTests : ITicketBuyers
{
    public Dictionary<Guid, TicketBuyer> Known { get; } = [];

    public Task<IReadOnlyDictionary<Guid, TicketBuyer>> Of(IReadOnlyCollection<Guid> ticketIds, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<Guid, TicketBuyer>>(Known.Where(k => ticketIds.Contains(k.Key)).ToDictionary(k => k.Key, k =>
            k.Value));
}

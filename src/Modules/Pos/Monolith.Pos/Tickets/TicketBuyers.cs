using Monolith.Inventory.Contracts;
using Monolith.Sales.Contracts;

namespace Monolith.Pos.Tickets;

/// <summary>Says who bought, to whoever follows goods to their customers. Names only to readers who may see customers.</summary>
internal sealed class TicketBuyers(PosDbContext db, ICustomers customers, ICurrentActor current) : ITicketBuyers
{
    public async Task<IReadOnlyDictionary<Guid, TicketBuyer>> Of(IReadOnlyCollection<Guid> ticketIds, CancellationToken ct)
    {
        var bought = new Dictionary<Guid, Guid>();
        await db.ReadIn(
            "SELECT id, customer_id FROM pos_tickets WHERE customer_id IS NOT NULL AND id IN", ticketIds,
            r => bought[r.GetGuid(0)] = r.GetGuid(1), ct);
        var names = new Dictionary<Guid, string?>();
        if (current.Actor.Can(SalesPermissions.View))
            foreach (var customer in bought.Values.Distinct()) names[customer] = (await customers.Find(customer, ct))?.Name;
        return bought.ToDictionary(b => b.Key, b => new TicketBuyer(b.Value, names.GetValueOrDefault(b.Value)));
    }
}

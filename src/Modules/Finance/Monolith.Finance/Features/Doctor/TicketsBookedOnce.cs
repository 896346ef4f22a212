using Monolith.SharedKernel.Health;

namespace Monolith.Finance.Features.Doctor;

/// <summary>Every ticket in the books has exactly one set, whose takings are revenue and tax.</summary>
internal sealed class TicketsBookedOnce(IBooksReconciliation books) : IDoctorCheck
{
    private const int Most = 50;

    public string Name => "finance.tickets-booked-once";

    public async Task<IReadOnlyList<string>> Run(CancellationToken ct)
    {
        var found = new List<string>();
        await foreach (var ticket in books.Tickets(ct))
        {
            if (ticket.Sets != 1) found.Add($"Ticket {ticket.TicketId} has {ticket.Sets} sets in the books.");
            else if (ticket.Tenders != ticket.Revenue + ticket.Tax)
                found.Add($"Ticket {ticket.TicketId}: tenders {ticket.Tenders} are not revenue {ticket.Revenue} and tax {ticket.Tax}.");
            if (found.Count == Most) break;
        }

        return found;
    }
}

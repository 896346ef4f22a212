using Monolith.SharedKernel.Health;
using Monolith.SharedKernel.Text;

namespace Monolith.Finance.Doctor;

/// <summary>Every ticket in the books has exactly one set, whose takings are revenue, tax and what cash was rounded by.</summary>
internal sealed class TicketsBookedOnce(IBooksReconciliation books) : IDoctorCheck
{
    private const int Most = 50;

    public string Name => "finance.tickets-booked-once";

    public async Task<IReadOnlyList<Sentence>> Run(CancellationToken ct)
    {
        var found = new List<Sentence>();
        await foreach (var ticket in books.Tickets(ct))
        {
            if (ticket.Sets != 1) found.Add(Sentence.Of("finance.found-sets", ticket.TicketId, ticket.Sets));
            else if (ticket.Tenders != ticket.Revenue + ticket.Tax + ticket.Rounding)
                found.Add(Sentence.Of("finance.found-tenders", ticket.TicketId, ticket.Tenders, ticket.Revenue, ticket.Tax));
            if (found.Count == Most) break;
        }

        return found;
    }
}

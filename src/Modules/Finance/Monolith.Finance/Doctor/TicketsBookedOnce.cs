using Monolith.SharedKernel.Health;
using Monolith.SharedKernel.Sites;
using Monolith.SharedKernel.Text;

namespace Monolith.Finance.Doctor;

/// <summary>Every ticket in the books has exactly one set, whose takings are revenue, tax and what cash was rounded by.</summary>
internal sealed class TicketsBookedOnce(IBooksReconciliation books, ISites sites) : IDoctorCheck
{
    private const int Most = 50;

    public string Name => "finance.tickets-booked-once";

    public async Task<IReadOnlyList<Sentence>> Run(CancellationToken ct)
    {
        var (found, currency) = (new List<Sentence>(), sites.Here.Currency);
        await foreach (var ticket in books.Tickets(ct))
        {
            if (ticket.Sets != 1) found.Add(Sentence.Of("finance.found-sets", ticket.TicketId, ticket.Sets));
            else if (ticket.Tenders != ticket.Revenue + ticket.Tax + ticket.Rounding)
                {
                found.Add(Sentence.Of(
                    "finance.found-tenders", ticket.TicketId, currency.Say(ticket.Tenders),
                    currency.Say(ticket.Revenue), currency.Say(ticket.Tax)));
            }

            if (found.Count == Most) break;
        }

        return found;
    }
}

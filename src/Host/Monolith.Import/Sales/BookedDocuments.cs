using Monolith.Inventory.Contracts;
using Monolith.Pos.Contracts;
using Monolith.SharedKernel;

namespace Monolith.Import.Sales;

/// <summary>A document as it is to be looked for.</summary>
internal readonly record struct DocumentName(string Number, bool IsTicket)
{
    private const int LongestNumber = 40;

    /// <param name="round">How many times it was booked and taken back before.</param>
    public Guid Id(int round) => StableIds.Of(IsTicket ? "ticket" : "write-off", Of(round));

    /// <summary>Of the document that takes it back.</summary>
    public Guid BackId(int round) => StableIds.Of(IsTicket ? "ticket-back" : "write-off-back", Of(round));

    /// <summary>The first keeps its number.</summary>
    public string NumberOf(int round)
    {
        var tail = round == 0 ? "" : $"-{round + 1}";
        return Number[..Math.Min(Number.Length, LongestNumber - tail.Length)] + tail;
    }

    private string Of(int round) => round == 0 ? Number : $"{Number}#{round}";
}

/// <summary>How a document stands in the books.</summary>
/// <param name="Round">How many times it was booked and taken back.</param>
/// <param name="Ticket">As it is booked; null: it isn't, or it is a write-off.</param>
/// <param name="WrittenOff">The sum of a booked write-off; null: there is none.</param>
internal sealed record Booked(int Round, PastTicket? Ticket = null, Quantity? WrittenOff = null)
{
    public bool IsThere => Ticket is not null || WrittenOff is not null;
}

/// <summary>Finds which documents of past sales were booked by an import. Their ids come from their numbers, so that another file, another
/// plan or another try finds them again.</summary>
internal sealed class BookedDocuments(IPastTickets tickets, IPostedDocuments posted)
{
    public async Task<IReadOnlyDictionary<DocumentName, Booked>> Look(IReadOnlyCollection<DocumentName> names, CancellationToken ct)
    {
        var found = new Dictionary<DocumentName, Booked>();
        var left = names.Distinct().ToList();
        for (var round = 0; left.Count > 0; round++)
        {
            var there = await tickets.Find([.. Ids(left, round, isTicket: true)], ct);
            var moved = await posted.Find([.. Ids(left, round, isTicket: false)], ct);
            var again = new List<DocumentName>();
            foreach (var name in left)
            {
                if (there.ContainsKey(name.BackId(round)) || moved.ContainsKey(name.BackId(round))) again.Add(name);
                else found[name] = new(round, there.GetValueOrDefault(name.Id(round)), moved.TryGetValue(name.Id(round), out var sum) ? sum
                    : null);
            }

            left = again;
        }

        return found;
    }

    private static IEnumerable<Guid> Ids(IEnumerable<DocumentName> names, int round, bool isTicket) =>
        names.Where(n => n.IsTicket == isTicket).SelectMany(n => new[] { n.Id(round), n.BackId(round) });
}

using Monolith.SharedKernel.Health;

namespace Monolith.Sales.Doctor;

/// <summary>Every ticket in the purchase history belongs to a customer on file.</summary>
internal sealed class HistoryNamesCustomers(SalesDbContext db) : IDoctorCheck
{
    public string Name => "sales.history-names-customers";

    public bool IsJudgement => true;

    public async Task<IReadOnlyList<Sentence>> Run(CancellationToken ct)
    {
        var orphans = await db.CustomerTickets.Where(t => !db.Customers.Any(c => c.Id == t.CustomerId))
            .OrderBy(t => t.CompletedAt).Take(50).ToListAsync(ct);
        return [.. orphans.Select(t => Sentence.Of("sales.found-unknown-customer", t.Number, t.CustomerId))];
    }
}

using Monolith.SharedKernel.Health;

namespace Monolith.Purchasing.Doctor;

/// <summary>An order is received when all of it came, and nothing came in against a draft.</summary>
internal sealed class StatesFollowReceipts(PurchasingDbContext db) : IDoctorCheck
{
    public string Name => "purchasing.states-follow-receipts";

    public bool IsJudgement => true;

    public async Task<IReadOnlyList<Sentence>> Run(CancellationToken ct)
    {
        var early = await db.Orders.Where(o => o.State == OrderState.Received && db.OrderLines.Any(l => l.OrderId == o.Id && l.Received < l.Quantity))
            .OrderBy(o => o.Number).Take(50).Select(o => o.Number).ToListAsync(ct);
        var late = await db.Orders.Open()
            .Where(o => !db.OrderLines.Any(l => l.OrderId == o.Id && l.Received < l.Quantity))
            .OrderBy(o => o.Number).Take(50).Select(o => o.Number).ToListAsync(ct);
        var drafts = await db.Orders.Where(o => o.State == OrderState.Draft && db.Receipts.Any(r => r.OrderId == o.Id))
            .OrderBy(o => o.Number).Take(50).Select(o => o.Number).ToListAsync(ct);
        return
        [
            .. early.Select(n => Sentence.Of("purchasing.found-early", n))
                .Concat(late.Select(n => Sentence.Of("purchasing.found-late", n)))
                .Concat(drafts.Select(n => Sentence.Of("purchasing.found-draft", n)))
                .Take(50),
        ];
    }
}

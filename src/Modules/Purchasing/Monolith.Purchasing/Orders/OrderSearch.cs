using Monolith.Ui;

namespace Monolith.Purchasing.Orders;

/// <summary>Purchase orders and goods receipts by their numbers in the shell's search.</summary>
internal sealed class OrderSearch(PurchasingDbContext db, ICurrentActor current) : ISearchSource
{
    public async Task<IReadOnlyList<SearchHit>> Search(string text, int take, CancellationToken ct)
    {
        if (!current.Actor.Can(PurchasingPermissions.View) || SearchText.Of(text) is not { } wanted) return [];
        var number = wanted.ToUpperInvariant();
        var orders = await db.Orders.Where(o => o.Number.Contains(number))
            .Join(db.Suppliers, o => o.SupplierId, s => s.Id, (o, s) => new { o.Id, o.Number, s.Name })
            .OrderByDescending(o => o.Number).Take(take).ToListAsync(ct);
        var receipts = await db.Receipts.Where(r => r.Number.Contains(number))
            .OrderByDescending(r => r.Number).Take(take).Select(r => new { r.Id, r.Number, r.SupplierName }).ToListAsync(ct);
        return
        [
            .. orders.Select(o => new SearchHit("purchasing.order", o.Number, $"/purchasing/orders/{o.Id}", o.Name))
                .Concat(receipts.Select(r => new SearchHit("purchasing.receipt", r.Number, $"/purchasing/receipts/{r.Id}", r.SupplierName)))
                .Take(take),
        ];
    }
}

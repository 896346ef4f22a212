using Monolith.Inventory.Contracts;
using Monolith.Purchasing.Contracts.Events;

namespace Monolith.Inventory.Tests.Support;

/// <summary>Purchasing is not part of these tests: it has one supplier here, and the receipts that a test says.</summary>
internal sealed class GoodsReceiptsOfTests : IGoodsReceipts
{
    private static readonly List<GoodsReceiptFacts> Known = [];

    public static readonly SupplierFacts Dairy = new(Guid.Parse("0197a000-0000-7000-8000-000000000001"), "DAIRY", "Dairy Ltd");

    /// <summary>A receipt of 1.. lines, each of an item, a quantity and what it cost in all.</summary>
    public static GoodsReceived Receipt(
        StockShop shop, string number, DateTimeOffset effective, params (Guid Item, decimal Quantity, decimal Value)[] lines)
    {
        var id = Guid.CreateVersion7();
        var facts = lines.Select((l, i) => new GoodsReceiptFactsLine(i + 1, l.Item, Quantity.Of(l.Quantity), Money.Of(l.Value))).ToList();
        lock (Known) Known.Add(new(id, number, Dairy.SupplierId, Dairy.Name, shop.Main, effective, facts));
        return new(
            id, number, "li", "Li Na", 1, DateOnly.FromDateTime(effective.UtcDateTime), Guid.CreateVersion7(), "PO1", Dairy.SupplierId,
            Dairy.Name, shop.Main, effective,
            facts.ConvertAll(l => new GoodsReceivedLine(l.No, l.ItemId, l.Quantity, UnitCost.Of(l.Amount, l.Quantity), l.Amount)));
    }

    public Task<GoodsReceiptFacts?> Find(Guid receiptId, CancellationToken ct)
    {
        lock (Known) return Task.FromResult(Known.Find(r => r.ReceiptId == receiptId));
    }

    public Task<IReadOnlyList<GoodsReceiptFacts>> Search(string text, int take, CancellationToken ct)
    {
        lock (Known) return Task.FromResult<IReadOnlyList<GoodsReceiptFacts>>([.. Known.Where(r => r.Number.Contains(text)).Take(take)]);
    }

    public Task<SupplierFacts?> Supplier(Guid supplierId, CancellationToken ct) =>
        Task.FromResult(supplierId == Dairy.SupplierId ? Dairy : null);

    public Task<IReadOnlyList<SupplierFacts>> Suppliers(string text, int take, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<SupplierFacts>>([Dairy]);
}

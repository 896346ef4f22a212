using Microsoft.Extensions.DependencyInjection;
using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.StockDocuments.ReturnToSupplier;

/// <summary>A line of a goods receipt on the form that sends goods back.</summary>
internal sealed class ReturnLine(int no, ItemInfo item, ReceiptLineStock stock)
{
    public int No => no;

    public ItemInfo Item => item;

    public Quantity Received => stock.Received;

    public Quantity Returned => stock.Returned;

    public Quantity Left => stock.Left;

    /// <summary>What one of them came in at, freight and the like in.</summary>
    public UnitCost? UnitCost => SharedKernel.UnitCost.TryOf(stock.Value + stock.Landed, stock.Received, out var cost) ? cost : null;

    public Quantity? Quantity { get; set; }

    /// <summary>Errors count the lines that were sent.</summary>
    public static List<ReturnLine> Sent(IEnumerable<ReturnLine> lines) => [.. lines.Where(l => l.Quantity is { IsZero: false })];

    public static async Task<(GoodsReceiptFacts? Receipt, List<ReturnLine> Lines)> Of(
        IServiceProvider services, Guid receiptId, CancellationToken ct)
    {
        if (await services.GetRequiredService<IGoodsReceipts>().Find(receiptId, ct) is not { } receipt) return (null, []);
        var stock = await services.GetRequiredService<IReceiptStock>().Of(receiptId, ct);
        var items = await services.GetRequiredService<IItemCatalog>().FindMany([.. stock.Values.Select(s => s.ItemId).Distinct()], ct);
        return (receipt, [.. stock.Where(s => items.ContainsKey(s.Value.ItemId)).OrderBy(s => s.Key)
            .Select(s => new ReturnLine(s.Key, items[s.Value.ItemId], s.Value))]);
    }
}

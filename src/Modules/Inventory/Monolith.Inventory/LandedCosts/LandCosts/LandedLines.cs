using Microsoft.Extensions.DependencyInjection;
using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.LandedCosts.LandCosts;

/// <summary>A cost on the form that lays it on receipts.</summary>
internal sealed class ChargeLine
{
    public LandedKind Kind { get; set; }

    public Money? Amount { get; set; }

    public LandedBasis By { get; set; }
}

/// <summary>A line of a goods receipt on the form.</summary>
internal sealed class OnLine(Guid receiptId, string number, int no, ItemInfo item, ReceiptLineStock stock)
{
    public Guid ReceiptId => receiptId;

    public string Number => number;

    public int No => no;

    public ItemInfo Item => item;

    public ReceiptLineStock Stock => stock;

    public bool Takes { get; set; } = true;

    public Quantity? Part { get; set; }

    /// <summary>What it would get; null until that was worked out.</summary>
    public Money? Share { get; set; }

    public static async Task<List<OnLine>> Of(IServiceProvider services, Guid receiptId, CancellationToken ct)
    {
        if (await services.GetRequiredService<CostedReceipts>().Find(receiptId, ct) is not { } receipt) return [];
        var stock = await services.GetRequiredService<IReceiptStock>().Of(receiptId, ct);
        var items = await services.GetRequiredService<IItemCatalog>().FindMany([.. stock.Values.Select(s => s.ItemId).Distinct()], ct);
        return [.. stock.Where(s => items.ContainsKey(s.Value.ItemId) && s.Value.Received.IsPositive).OrderBy(s => s.Key)
            .Select(s => new OnLine(receiptId, receipt.Number, s.Key, items[s.Value.ItemId], s.Value))];
    }
}

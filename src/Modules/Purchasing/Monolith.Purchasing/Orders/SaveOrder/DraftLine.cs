using Monolith.Inventory.Contracts;
using Monolith.Ui;

namespace Monolith.Purchasing.Orders.SaveOrder;

/// <summary>A line while somebody fills it in: nothing of it need be there yet.</summary>
internal sealed class DraftLine
{
    public LookupOption? Item { get; set; }

    public Quantity? Quantity { get; set; }

    public UnitCost? Price { get; set; }

    /// <summary>The pack it is ordered by; empty: the stock unit.</summary>
    public string Unit { get; set; } = "";

    public ItemInfo? Found => Item?.Data as ItemInfo;

    public int Digits => Unit.Length > 0 ? SharedKernel.Quantity.Decimals : Found?.QuantityDigits ?? SharedKernel.Quantity.Decimals;

    public bool IsEmpty => Item is null && Quantity is null && Price is null;
}

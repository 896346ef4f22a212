using Monolith.Inventory.Contracts;
using Monolith.Inventory.Lots.ListLots;
using Monolith.Inventory.Stock.ListStock;
using Monolith.Ui;

namespace Monolith.Inventory.StockDocuments;

/// <summary>A line of a form that moves stock, as it is typed.</summary>
internal sealed class StockLine
{
    public LookupOption? Item { get; set; }

    public Quantity? Quantity { get; set; }

    public UnitCost? Cost { get; set; }

    /// <summary>What is there, in stock units; null while it isn't known.</summary>
    public Quantity? OnHand { get; set; }

    /// <summary>What is there of it here and what it is worth; null while it isn't known.</summary>
    public StockRow? Seen { get; set; }

    /// <summary>What is added to its value.</summary>
    public Money? Amount { get; set; }

    /// <summary>What somebody counted, in stock units: the change follows from it.</summary>
    public Quantity? Counted { get; set; }

    /// <summary>The pack that quantity and cost are of; empty: the stock unit.</summary>
    public string Unit { get; set; } = "";

    public ItemTracking Tracking { get; set; }

    /// <summary>What there is by lot and serial number, everywhere.</summary>
    public IReadOnlyList<LotStockRow> There { get; set; } = [];

    /// <summary>Somebody has to say which of its goods.</summary>
    public bool IsToldApart => Tracking != ItemTracking.None || There.Count > 0;

    /// <summary>The lot that goods leave from; null: goods without one.</summary>
    public LotPlace? From { get; set; }

    /// <summary>Of goods that come in, as <see cref="Serial"/> and the days.</summary>
    public string? Lot { get; set; }

    public string? Serial { get; set; }

    public DateOnly? ProducedOn { get; set; }

    public DateOnly? ExpiresOn { get; set; }

    public int Digits => Unit.Length > 0 ? 6 : Found?.QuantityDigits ?? 6;

    public Guid ItemId => Guid.TryParse(Item?.Value, out var id) ? id : Guid.Empty;

    public ItemInfo? Found => Item?.Data as ItemInfo;

    public bool IsEmpty => Item is null && Quantity is null && Cost is null;

    /// <summary>A part of it, in stock units.</summary>
    public StockLine Part(Quantity quantity, LotPlace? from) =>
        new() { Item = Item, Quantity = quantity, Cost = Cost, OnHand = OnHand, Tracking = Tracking, There = There, From = from };
}

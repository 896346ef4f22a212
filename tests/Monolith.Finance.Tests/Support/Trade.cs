using System.Globalization;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Contracts.Events;
using Monolith.Pos.Contracts;
using Monolith.Pos.Contracts.Events;
using Monolith.SharedKernel;

namespace Monolith.Testing;

/// <summary>Makes what tills and stock say of a sale.</summary>
internal sealed class Trade
{
    private int _number;
    private long _sequence;

    public static readonly DateOnly Day = new(2026, 3, 14);

    public static Guid Warehouse { get; } = Guid.CreateVersion7();

    public Guid Shift { get; } = Guid.CreateVersion7();

    public Guid Register { get; } = Guid.CreateVersion7();

    /// <summary>2026-03-14, an hour of the day in Shanghai.</summary>
    public static DateTimeOffset At(int hour, int day = 0) => new(2026, 3, 14 + day, hour, 15, 0, TimeSpan.FromHours(8));

    public static Money M(decimal amount) => Money.Of(amount);

    public ShiftOpened Opened(Guid? shift = null) => new(
        shift ?? Shift, "li", "Li Na", 1, Day, Register, "K1", "li", "Li Na", At(8), M(500));

    public ShiftClosed Closed(decimal difference = 0, Guid? shift = null) => new(
        shift ?? Shift, "li", "Li Na", 1, Day, Register, "K1", "li", "Li Na", 1, At(22), M(difference));

    public static TicketCompletedLine Line(
        Guid item, decimal quantity, decimal net, decimal tax = 0, bool service = false, string? category = null, decimal discount = 0, int no = 1) => new(
        no, item, "SKU-" + item.ToString("N")[^6..], "Item " + item.ToString("N")[^4..], "pcs", service, Quantity.Of(quantity),
        M(quantity == 0 ? 0 : Math.Round((net + tax + discount) / quantity, 4)), M(discount), M(net + tax), M(net), M(tax), "standard", Rate.FromPercent(13), Category: category);

    public TicketCompleted Ticket(TenderKind tender, params TicketCompletedLine[] lines) => Ticket(At(10), Shift, "li", tender, lines);

    public TicketCompleted Ticket(DateTimeOffset at, Guid shift, string cashier, TenderKind tender, params TicketCompletedLine[] lines)
    {
        var numbered = lines.Select((l, i) => l with { No = i + 1 }).ToList();
        var (net, tax) = (Money.Sum(numbered.Select(l => l.Net)), Money.Sum(numbered.Select(l => l.Tax)));
        return new(
            Guid.CreateVersion7(), string.Create(CultureInfo.InvariantCulture, $"K1-{++_number:D6}"), cashier, "Cashier " + cashier, 1,
            DateOnly.FromDateTime(at.DateTime), Register, "K1", shift, Warehouse, cashier, "Cashier " + cashier, at, numbered.All(l => l.Quantity.IsNegative), numbered, [new(tender, net + tax)], net, tax, net + tax);
    }

    /// <summary>The stock that a ticket moved, each unit at one cost.</summary>
    public StockMoved Stock(TicketCompleted ticket, decimal unitCost) => new(
        "ticket", ticket.TicketId, ticket.Number, ticket.CashierId, ticket.CashierName, 1, ticket.BusinessDate, ticket.CompletedAt,
        ticket.CompletedAt.AddSeconds(1),
        [.. ticket.Lines.Where(l => !l.IsService).Select(l => Moved(l.No, l.ItemId, ContraAccount.CostOfGoods, -l.Quantity.ToDecimal(), -l.Quantity.ToDecimal() * unitCost))],
        ticket.ShiftId);

    public StockMoved Document(string kind, ContraAccount contra, params (Guid Item, decimal Quantity, decimal Value)[] lines) => new(
        kind, Guid.CreateVersion7(), "D-" + (++_number).ToString("D6", CultureInfo.InvariantCulture), "keeper", "Wang", 1, Day, At(9), At(9),
        [.. lines.Select((l, i) => Moved(i + 1, l.Item, contra, l.Quantity, l.Value))]);

    public StockMovedLine Moved(int no, Guid item, ContraAccount contra, decimal quantity, decimal value) => new(
        ++_sequence, no, item, Warehouse, "issue", contra, Quantity.Of(quantity), M(value));

    public static ItemSaved Item(Guid id, string sku, LocalName name, string? category = null) =>
        new(
        id, "boss", "Boss", 1, Day, sku, name, "pcs", 0, "standard", false, true, CostingMethod.Average, [], 1, category);
}

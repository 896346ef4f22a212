using System.Globalization;
using Monolith.Pos.Contracts.Events;

namespace Monolith.Inventory.Tests.Support;

/// <summary>Makes completed tickets as the tills' module says them.</summary>
internal sealed class Till(StockShop shop)
{
    private int _number;

    public TicketCompleted Ticket(params TicketCompletedLine[] lines) => Ticket(shop.Clock.Now, lines);

    public TicketCompleted Ticket(DateTimeOffset at, params TicketCompletedLine[] lines) => new(
        Guid.CreateVersion7(), string.Create(CultureInfo.InvariantCulture, $"K1-{++_number:D6}"), "li", "Li Na", 1,
        DateOnly.FromDateTime(at.UtcDateTime), Guid.Empty, "K1", Guid.Empty, shop.Main, "li", "Li Na", at, lines.All(l => l.Quantity.IsNegative), lines.Select((l, i) => l with { No = i + 1 }).ToList(), [],
        Money.Zero, Money.Zero, Money.Zero);

    public static TicketCompletedLine Sold(Guid item, decimal quantity, bool service = false) => new(
        1, item, "SKU", "Item", "pcs", service, Quantity.Of(quantity), Money.Of(1), Money.Zero, Money.Of(1), Money.Of(1), Money.Zero, "standard",
        Rate.FromPercent(0));

    public static TicketCompletedLine Returned(Guid item, decimal quantity, TicketCompleted? origin = null, int? line = null) =>
        Sold(item, -quantity) with { OriginTicketId = origin?.TicketId, OriginLineNo = origin is null ? null : line ?? 1 };
}

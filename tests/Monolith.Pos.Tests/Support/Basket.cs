using Monolith.Inventory.Contracts;
using Monolith.Pos.Tickets.CheckTicket;

namespace Monolith.Pos.Tests.Support;

/// <summary>Makes tickets the way a till does.</summary>
internal static class Basket
{
    public static CompleteTicketLine Line(ItemInfo item, decimal quantity, decimal price, decimal discount = 0) =>
        new(item.ItemId, Quantity.Of(quantity), Money.Of(price), Money.Of(discount));

    public static CompleteTicketTender Cash(decimal amount) => new(TenderKind.Cash, Money.Of(amount));

    public static CompleteTicketTender Card(decimal amount) => new(TenderKind.Card, Money.Of(amount), "slip 1");

    public static CompleteTicket Ticket(this PosShop shop, decimal total, CompleteTicketLine[] lines, params CompleteTicketTender[] tenders) =>
        new(Guid.CreateVersion7(), shop.Shift, shop.Clock.Now, lines, tenders, Money.Of(total));

    /// <summary>3 pens at 1.20, 46 pence off: 3.14, paid with a 5.</summary>
    public static CompleteTicket Pens(this PosShop shop) => shop.Ticket(3.14m, [Line(shop.Items.Pen, 3, 1.20m, 0.46m)], Cash(5));

    public static CompleteTicketLine Back(this TicketInfo sold, int no, decimal quantity, decimal discount = 0)
    {
        var line = sold.Lines.Single(l => l.No == no);
        return new(line.ItemId, Quantity.Of(-quantity), line.UnitPrice, Money.Of(discount), OriginTicketId: sold.TicketId, OriginLineNo: no);
    }

    /// <summary>The same asked before anybody pays.</summary>
    public static CheckTicket Check(this CompleteTicket ticket) =>
        new(ticket.ShiftId, ticket.Lines, ticket.TicketId, ticket.Cashier, ticket.Authorities);
}

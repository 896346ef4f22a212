using Monolith.Pos.Contracts.Events;

namespace Monolith.Analytics.Totals;

/// <summary>Adds a batch of tickets up in memory, so that each stored total is touched once a batch.</summary>
internal sealed class BatchTotals
{
    private readonly Dictionary<(DateOnly, int, Guid, string), ItemDay> _items = [];
    private readonly Dictionary<(DateOnly, int, int), HourDay> _hours = [];
    private readonly Dictionary<(DateOnly, int, string), CashierDay> _cashiers = [];

    public IReadOnlyCollection<ItemDay> ItemDays => _items.Values;

    public IReadOnlyCollection<HourDay> HourDays => _hours.Values;

    public IReadOnlyCollection<CashierDay> CashierDays => _cashiers.Values;

    public void Add(TicketCompleted ticket, int hour)
    {
        long goods = 0, discount = 0, quantity = 0;
        foreach (var line in ticket.Lines)
        {
            discount += line.Discount.Scaled;
            if (!line.IsService) (goods, quantity) = (goods + line.Net.Scaled, quantity + line.Quantity.Scaled);
            Add(ticket, line);
        }

        var byHour = Hour(ticket, hour);
        var byCashier = Cashier(ticket);
        if (ticket.IsReturn) (byHour.Returns, byCashier.Returns) = (byHour.Returns + 1, byCashier.Returns + 1);
        else (byHour.Tickets, byCashier.Tickets) = (byHour.Tickets + 1, byCashier.Tickets + 1);

        (byHour.Net, byHour.Tax) = (byHour.Net + ticket.Net.Scaled, byHour.Tax + ticket.Tax.Scaled);
        byHour.GoodsNet += goods;
        (byHour.Discount, byHour.Quantity) = (byHour.Discount + discount, byHour.Quantity + quantity);
        (byCashier.Net, byCashier.Tax) = (byCashier.Net + ticket.Net.Scaled, byCashier.Tax + ticket.Tax.Scaled);
        byCashier.GoodsNet += goods;
        (byCashier.Discount, byCashier.Quantity) = (byCashier.Discount + discount, byCashier.Quantity + quantity);
    }

    private void Add(TicketCompleted ticket, TicketCompletedLine line)
    {
        var key = (ticket.BusinessDate, ticket.Site, line.ItemId, line.Category ?? "");
        if (!_items.TryGetValue(key, out var total))
        {
            _items.Add(key, total = new ItemDay
            {
                Day = ticket.BusinessDate, Site = ticket.Site, ItemId = line.ItemId, Category = line.Category ?? "", Sku = line.Sku,
                Name = line.Name, IsService = line.IsService,
            });
        }

        total.Lines++;
        total.Quantity += line.Quantity.Scaled;
        total.Net += line.Net.Scaled;
        total.Tax += line.Tax.Scaled;
        total.Discount += line.Discount.Scaled;
    }

    private HourDay Hour(TicketCompleted ticket, int hour)
    {
        var key = (ticket.BusinessDate, ticket.Site, hour);
        if (!_hours.TryGetValue(key, out var total))
            _hours.Add(key, total = new HourDay { Day = ticket.BusinessDate, Site = ticket.Site, Hour = hour });
        return total;
    }

    private CashierDay Cashier(TicketCompleted ticket)
    {
        var key = (ticket.BusinessDate, ticket.Site, ticket.CashierId);
        if (!_cashiers.TryGetValue(key, out var total))
        {
            total = new CashierDay
            {
                Day = ticket.BusinessDate, Site = ticket.Site, CashierId = ticket.CashierId, CashierName = ticket.CashierName,
            };
            _cashiers.Add(key, total);
        }

        return total;
    }
}

using Monolith.Administration.Contracts;
using Monolith.Inventory.Contracts;
using Monolith.Pos.Contracts;
using Monolith.Sales.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Sites;

namespace Monolith.Demo;

/// <summary>Three weeks of tickets, a shift a day, always the same ones: more at noon and in the evening, more at the weekend.</summary>
internal sealed class DemoTrade(ISender send, DemoStaff staff, IPriceQuotes quotes, ISites sites, TimeProvider clock)
{
    public const int Days = 21;

    // How many tickets each hour from 8 to 21 sees on a plain day.
    private static readonly int[] Hours = [1, 1, 2, 3, 4, 2, 1, 2, 2, 4, 5, 3, 2, 1];

    public async Task<Result<Done>> Run(IReadOnlyList<(DemoItem Demo, ItemInfo Item)> items, IReadOnlyList<CustomerInfo> customers, CancellationToken ct)
    {
        var random = new Random(20261122); // the same shop every time
        var today = sites.Here.BusinessDate(clock.GetUtcNow());
        var shelves = items.Where(i => !i.Demo.IsService).ToList();
        for (var day = today.AddDays(-Days); day < today; day = day.AddDays(1))
        {
            var start = sites.Here.StartOf(day);
            var shiftId = StableIds.Of("demo-shift", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            var cashier = day.DayNumber % 2 == 0 ? "cashier" : "cashier2";
            var worked = await staff.As(cashier, () => Shift(day, start, shiftId, random, shelves, customers, ct), ct);
            if (!worked.IsOk) return worked;
        }

        return Done.It;
    }

    private async Task<Result<Done>> Shift(
        DateOnly day, DateTimeOffset start, Guid shiftId, Random random, List<(DemoItem Demo, ItemInfo Item)> shelves, IReadOnlyList<CustomerInfo> customers,
        CancellationToken ct)
    {
        var opened = await send.Send(new OpenShift(shiftId, FirstIds.Register, Money.Of(300m), start.AddMinutes(468)), ct);
        if (!opened.IsOk) return opened.Error!;
        var sold = await Day(day, start, shiftId, random, shelves, customers, ct);
        if (!sold.IsOk) return sold.Error!;
        // Nobody counts right to the coin every evening.
        var counted = day.DayNumber % 7 == 3 ? sold.Value - Money.Of(0.50m) : sold.Value;
        var closed = await send.Send(new CloseShift(shiftId, [new(TenderKind.Cash, counted)], start.AddHours(22)), ct);
        return closed.IsOk ? Done.It : closed.Error!;
    }

    /// <returns>The cash in the drawer at the day's end.</returns>
    private async Task<Result<Money>> Day(
        DateOnly day, DateTimeOffset start, Guid shiftId, Random random, List<(DemoItem Demo, ItemInfo Item)> shelves,
        IReadOnlyList<CustomerInfo> customers, CancellationToken ct)
    {
        var cash = Money.Of(300m);
        var weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        for (var hour = 0; hour < Hours.Length; hour++)
        {
            var count = Hours[hour] + (weekend ? random.Next(0, 3) : random.Next(0, 2));
            for (var n = 0; n < count; n++)
            {
                var at = start.AddHours(8 + hour).AddMinutes((60 * n / count) + random.Next(0, 4));
                var id = StableIds.Of("demo-ticket", $"{day:yyyyMMdd}:{hour}:{n}");
                var ticket = await Ticket(id, shiftId, at, random, shelves, customers, ct);
                if (!ticket.IsOk) return ticket.Error!;
                cash += Money.Sum(ticket.Value.Tenders.Where(t => t.Kind == TenderKind.Cash).Select(t => t.Amount - t.Change));
                if (hour != 6 || n != 0 || day.DayNumber % 3 != 0) continue;
                var back = await BringBack(ticket.Value, shiftId, at.AddMinutes(25), ct);
                if (!back.IsOk) return back.Error!;
                cash += back.Value.Total;
            }
        }

        return cash;
    }

    // Somebody brings one thing back: a whole line, for cash.
    private async Task<Result<TicketInfo>> BringBack(TicketInfo sold, Guid shiftId, DateTimeOffset at, CancellationToken ct)
    {
        var line = sold.Lines[0];
        return await send.Send(
            new CompleteTicket(
                StableIds.Of("demo-return", sold.Number), shiftId, at,
                [new(line.ItemId, -line.Quantity, line.UnitPrice, -line.Discount, OriginTicketId: sold.TicketId, OriginLineNo: line.No)],
                [new(TenderKind.Cash, -line.Amount)], -line.Amount, Note: "包装破损 Damaged package"),
            ct);
    }

    private async Task<Result<TicketInfo>> Ticket(
        Guid id, Guid shiftId, DateTimeOffset at, Random random, List<(DemoItem Demo, ItemInfo Item)> shelves, IReadOnlyList<CustomerInfo> customers, CancellationToken ct)
    {
        var digits = sites.Here.Currency.Digits;
        var lines = new List<CompleteTicketLine>();
        var total = Money.Zero;
        foreach (var (demo, item) in Basket(random, shelves))
        {
            var quantity = demo.Digits > 0 ? Quantity.Of(random.Next(250, 1800) / 1000m) : Quantity.Of(demo.Price < Money.Of(10m) ? random.Next(1, 4) : 1);
            var quote = (await quotes.Quote([new(item.ItemId, item.TaxCategory)], at, ct))[0];
            var price = quote.UnitPrice ?? demo.Price;
            var amount = Exact.Extend(quantity, price, digits);
            var discount = quote.Tax.Inclusive && demo.Category.StartsWith("烘焙", StringComparison.Ordinal) && TimeZoneInfo.ConvertTime(at, sites.Here.TimeZone).Hour >= 19
                ? Exact.Percent(amount, Rate.FromPercent(20), digits)
                : Money.Zero;
            lines.Add(new(item.ItemId, quantity, price, discount, discount.IsZero ? null : "晚间折扣 Evening discount"));
            amount -= discount;
            total += quote.Tax.Inclusive ? amount : amount + Exact.Percent(amount, quote.Tax.Rate, digits);
        }

        var kind = random.Next(10) switch { < 3 => TenderKind.Cash, < 4 => TenderKind.Card, _ => TenderKind.Mobile };
        var paid = kind == TenderKind.Cash ? Money.Of(Math.Ceiling(total.ToDecimal() / 10m) * 10m) : total;
        var customer = random.Next(6) == 0 ? customers[random.Next(customers.Count)].CustomerId : (Guid?)null;
        return await send.Send(new CompleteTicket(id, shiftId, at, lines, [new(kind, paid)], total, CustomerId: customer), ct);
    }

    // The first items of each category sell best.
    private static IEnumerable<(DemoItem Demo, ItemInfo Item)> Basket(Random random, List<(DemoItem Demo, ItemInfo Item)> shelves)
    {
        var picked = new HashSet<int>();
        for (var n = random.Next(1, 7); n > 0; n--)
        {
            var place = (int)(shelves.Count * Math.Pow(random.NextDouble(), 1.6));
            if (picked.Add(place)) yield return shelves[place];
        }
    }
}

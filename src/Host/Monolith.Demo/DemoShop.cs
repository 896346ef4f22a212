using Monolith.Administration.Contracts;
using Monolith.Data.Events;
using Monolith.Devices.Contracts;
using Monolith.Inventory.Contracts;
using Monolith.Purchasing.Contracts;
using Monolith.Sales.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Sites;

namespace Monolith.Demo;

/// <summary>A small supermarket with three weeks behind it, made through the same handlers that people use. Each step finds what an earlier,
/// interrupted run made, so it can simply be run again.</summary>
internal sealed class DemoShop(
    IShopSetUp setUp, ISites sites, DemoPeople people, DemoStaff staff, DemoTrade trade, DemoStock stock, INightlyWork nights, ISender send,
    EventPump pump, TimeProvider clock)
{
    public async Task<Result<Done>> Ensure(CancellationToken ct)
    {
        if (!sites.IsSetUp)
        {
            var made = await setUp.Run(new("Demo Shop 演示超市", "CNY", "Asia/Shanghai", "zh", "china", null, null, null), ct);
            if (!made.IsOk) return made.Error!;
        }

        var signIns = await people.Ensure(ct);
        if (!signIns.IsOk) return signIns.Error!;
        var printer = await send.Send(new EnsureSimulatedPrinter(FirstIds.Register), ct);
        if (!printer.IsOk) return printer.Error!;
        if (await nights.WasDone(ct)) return Done.It; // the last thing that the demo does

        var filled = await Fill(ct);
        await pump.Drain(ct);
        return filled;
    }

    private async Task<Result<Done>> Fill(CancellationToken ct)
    {
        var items = await staff.As("manager", () => Items(ct), ct);
        if (!items.IsOk) return items.Error!;
        var bought = await Purchases(items.Value, ct);
        if (!bought.IsOk) return bought.Error!;
        await pump.Drain(ct); // the goods must be on the shelves before they are sold
        var customers = await staff.As("manager", () => Customers(ct), ct);
        if (!customers.IsOk) return customers.Error!;
        var sold = await trade.Run(items.Value, customers.Value, ct);
        if (!sold.IsOk) return sold;
        await pump.Drain(ct); // what was sold must be off the shelves before the rest is moved
        var moved = await stock.BackRoomAndRules(items.Value, ct);
        if (!moved.IsOk) return moved;
        await pump.Drain(ct);
        await nights.Run(ct);
        return moved;
    }

    private async Task<Result<IReadOnlyList<(DemoItem Demo, ItemInfo Item)>>> Items(CancellationToken ct)
    {
        var made = new List<(DemoItem, ItemInfo)>();
        foreach (var demo in DemoItem.All())
        {
            var saved = await send.Send(
                new SaveItem(
                    StableIds.Of("demo-item", demo.Sku), demo.Sku, demo.Name, demo.Unit, demo.Digits, demo.Category, demo.TaxCategory,
                    demo.IsService, true, demo.Category.EndsWith("Dairy", StringComparison.Ordinal) ? CostingMethod.Fifo : CostingMethod.Average,
                    demo.Barcode.Length > 0 ? [demo.Barcode] : []),
                ct);
            if (!saved.IsOk) return saved.Error!;
            var from = sites.Here.StartOf(sites.Here.BusinessDate(clock.GetUtcNow()).AddDays(-DemoTrade.Days - 1));
            var price = await send.Send(new SetPrice(StableIds.Of("demo-price", demo.Sku), saved.Value.ItemId, demo.Price, from), ct);
            // An interrupted demo that goes on another day finds its prices set from the day before.
            if (!price.IsOk && price.Error!.Code != "request.id-reused") return price.Error!;
            made.Add((demo, saved.Value));
        }

        return made;
    }

    private async Task<Result<Done>> Purchases(IReadOnlyList<(DemoItem Demo, ItemInfo Item)> items, CancellationToken ct)
    {
        (string Code, string Name)[] suppliers = [("S-GREEN", "绿源食品批发 Green Source Foods"), ("S-SUNNY", "阳光日化 Sunny Household"), ("S-FRESH", "晨鲜农产 Morning Fresh Produce")];
        var goods = items.Where(i => !i.Demo.IsService).ToList();
        foreach (var (supplier, place) in suppliers.Select((s, i) => (s, i)))
        {
            var id = StableIds.Of("demo-supplier", supplier.Code);
            var saved = await staff.As("buyer", () => send.Send(new SaveSupplier(id, supplier.Code, supplier.Name, Credit: CreditStanding.Good, PaymentDays: 30), ct), ct);
            if (!saved.IsOk) return saved.Error!;
            var share = goods.Where((_, i) => i % suppliers.Length == place).ToList();
            var received = await Deliver(id, supplier.Code, share, place == 0, ct);
            if (!received.IsOk) return received.Error!;
        }

        return Done.It;
    }

    // One order that came in whole three weeks ago, and one placed now: approved and on its way, or waiting for approval.
    private async Task<Result<Done>> Deliver(Guid supplierId, string code, List<(DemoItem Demo, ItemInfo Item)> share, bool isOnItsWay, CancellationToken ct)
    {
        var first = StableIds.Of("demo-order", code + ":1");
        var lines = share.Select((s, i) => new SaveOrderLine(s.Item.ItemId, Quantity.Of(Stocked(s.Demo, i)), UnitCost.Of(s.Demo.Cost.ToDecimal()))).ToList();
        var came = sites.Here.StartOf(sites.Here.BusinessDate(clock.GetUtcNow()).AddDays(-DemoTrade.Days - 1)).AddHours(7);
        var ordered = await staff.As("buyer", () => send.Send(new SaveOrder(first, supplierId, FirstIds.Warehouse, lines, OrderDate: sites.Here.BusinessDate(came).AddDays(-3)), ct), ct);
        if (!ordered.IsOk && ordered.Error!.Code != "purchasing.not-a-draft") return ordered.Error!;
        var approved = await staff.As("manager", () => send.Send(new ApproveOrder(first), ct), ct);
        if (!approved.IsOk && approved.Error!.Code != "purchasing.not-a-draft") return approved.Error!;
        var received = await staff.As("manager", () => send.Send(
            new ReceiveGoods(
                StableIds.Of("demo-receipt", code + ":1"), first, lines.Select((l, i) => new ReceiveGoodsLine(i + 1, l.Quantity)).ToList(),
                $"DN-{code}-1", Effective: came),
            ct), ct);
        if (!received.IsOk) return received.Error!;

        var next = share.Take(4).Select(s => new SaveOrderLine(s.Item.ItemId, Quantity.Of(48), UnitCost.Of(s.Demo.Cost.ToDecimal()))).ToList();
        var secondId = StableIds.Of("demo-order", code + ":2");
        var second = await staff.As(
            "buyer", () => send.Send(new SaveOrder(secondId, supplierId, FirstIds.Warehouse, next, sites.Here.BusinessDate(clock.GetUtcNow()).AddDays(3)), ct), ct);
        if (!second.IsOk && second.Error!.Code != "purchasing.not-a-draft") return second.Error!;
        if (!isOnItsWay) return Done.It;
        var sent = await staff.As("manager", () => send.Send(new ApproveOrder(secondId), ct), ct);
        return sent.IsOk || sent.Error!.Code == "purchasing.not-a-draft" ? Done.It : sent.Error!;
    }

    // The first items of the list sell best: three weeks of them must be on the shelves.
    private static decimal Stocked(DemoItem item, int place) => item.Price > Money.Of(60m) ? 60 + place : place < 2 ? 640 - (place * 240) : 220 + (place * 7 % 90);

    private async Task<Result<IReadOnlyList<CustomerInfo>>> Customers(CancellationToken ct)
    {
        (string Code, string Name)[] names =
            [("C001", "陈晓明 Chen Xiaoming"), ("C002", "王芳 Wang Fang"), ("C003", "Anna Schmidt"), ("C004", "幸福幼儿园 Happy Kindergarten"), ("C005", "Tom Baker")];
        var made = new List<CustomerInfo>();
        foreach (var (code, name) in names)
        {
            var saved = await send.Send(new SaveCustomer(StableIds.Of("demo-customer", code), code, name), ct);
            if (!saved.IsOk) return saved.Error!;
            made.Add(saved.Value);
        }

        return made;
    }
}

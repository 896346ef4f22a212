using Monolith.Ui;

namespace Monolith.Purchasing.Tests;

public sealed class ListTests
{
    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Arrivals_are_what_is_open_the_latest_first_to_come(EngineKind engine)
    {
        await using var house = await PurchasingHouse.Open(engine);
        var today = new DateOnly(2026, 11, 22);
        var late = await house.Approved(await house.PensAndApples() with { DeliveryDate = today.AddDays(-3) });
        await house.Approved(await house.PensAndApples()); // without a date
        await house.Approved(await house.Draft(Trade.Line(Assortment.Book, 1, 5)) with { DeliveryDate = today });
        await house.Ok(await house.PensAndApples()); // a draft is on nobody's way
        await house.Ok(late.Receive(Trade.Came(1, 4), Trade.Came(2, 2.5m)));

        var rows = (await house.Ok(new ListArrivals(new()))).Items;
        Assert.Equal(
            [("PO-000001", "PEN", 6m, 3), ("PO-000003", "BOOK", 1m, 0), ("PO-000002", "PEN", 10m, 0), ("PO-000002", "APPLES", 2.5m, 0)],
            rows.Select(r => (r.Number, r.Sku, r.Open.ToDecimal(), r.DaysLate)));
        Assert.Equal("PO-000001", Assert.Single((await house.Ok(new ListArrivals(new ListQuery().With("overdue", "true")))).Items).Number);
        Assert.Equal(2, (await house.Ok(new ListArrivals(new("笔")))).Total);
        Assert.Equal(1, (await house.Ok(new ListArrivals(new("po-000003")))).Total);
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Orders_are_found_by_number_supplier_state_day_and_lateness(EngineKind engine)
    {
        await using var house = await PurchasingHouse.Open(engine);
        var today = new DateOnly(2026, 11, 22);
        var first = await house.Approved(await house.PensAndApples() with { DeliveryDate = today.AddDays(-1) });
        await house.Ok(await house.Draft(Trade.Line(Assortment.Book, 1, 5)));

        async Task<string> Found(ListQuery query) => string.Join(' ', (await house.Ok(new ListOrders(query))).Items.Select(o => o.Number));
        Assert.Equal("PO-000002 PO-000001", await Found(new()));
        Assert.Equal("PO-000001", await Found(new("po-000001")));
        Assert.Equal("PO-000002 PO-000001", await Found(new("stationers")));
        Assert.Equal("PO-000001", await Found(new ListQuery().With("state", "approved")));
        Assert.Equal("PO-000001", await Found(new ListQuery().With("supplier", first.SupplierId)));
        Assert.Equal("PO-000001", await Found(new ListQuery().With("overdue", "true")));
        Assert.Equal("", await Found(new ListQuery().With("to", "2026-11-21")));
        Assert.Equal("PO-000002 PO-000001", await Found(new ListQuery().With("from", "2026-11-22").With("to", "2026-11-22")));
        foreach (var sort in new[] { "number", "supplier", "date", "delivery", "state", "total" })
            Assert.Equal(2, (await house.Ok(new ListOrders(new(Sort: sort, Descending: sort.Length % 2 == 0)))).Items.Count);
        Assert.Equal("list.unknown-sort", (await house.Refused(new ListOrders(new(Sort: "nonsense")))).Code);
        Assert.Equal("PO-000002 PO-000001", await Found(new(Sort: "total")));
        Assert.Equal("PO-000001 PO-000002", await Found(new(Sort: "delivery")));
        Assert.Equal("PO-000001 PO-000002", await Found(new(Sort: "delivery", Descending: true)));
        Assert.Equal("PO-000001", await Found(new(Skip: 1, Take: 1)));
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Receipts_are_found_by_number_order_supplier_note_and_day(EngineKind engine)
    {
        await using var house = await PurchasingHouse.Open(engine);
        var order = await house.Approved();
        await house.Ok(order.Receive(Trade.Came(1, 1)) with { DeliveryNote = "DN-77" });
        house.Clock.Now = house.Clock.Now.AddHours(7); // past midnight in the shop
        await house.Ok(order.Receive(Trade.Came(1, 1)));

        async Task<string> Found(ListQuery query) => string.Join(' ', (await house.Ok(new ListReceipts(query))).Items.Select(r => r.Number));
        Assert.Equal("GR-000002 GR-000001", await Found(new()));
        Assert.Equal("GR-000001", await Found(new("dn-77")));
        Assert.Equal("GR-000002", await Found(new("gr-000002")));
        Assert.Equal("GR-000002 GR-000001", await Found(new("po-000001")));
        Assert.Equal("GR-000002", await Found(new ListQuery().With("from", "2026-11-23")));
        Assert.Equal("GR-000001", await Found(new ListQuery().With("to", "2026-11-22")));
        Assert.Equal("GR-000002", await Found(new ListQuery().With("from", "2026-11-23").With("to", "2026-11-23")));
        foreach (var sort in new[] { "number", "effective" }) Assert.Equal("GR-000001 GR-000002", await Found(new(Sort: sort)));
        foreach (var sort in new[] { "supplier", "total" }) Assert.Equal("GR-000002 GR-000001", await Found(new(Sort: sort))); // equal: the latest first
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_shells_search_finds_suppliers_orders_and_receipts(EngineKind engine)
    {
        await using var house = await PurchasingHouse.Open(engine);
        var order = await house.Approved();
        await house.Ok(order.Receive(Trade.Came(1, 1)));

        async Task<string> Found(string text) => await house.Ask<IServiceProvider, string>(async services =>
        {
            var hits = new List<SearchHit>();
            foreach (var source in services.GetServices<ISearchSource>()) hits.AddRange(await source.Search(text, 5, default));
            return string.Join(' ', hits.Select(h => h.KindKey));
        });
        Assert.Equal("purchasing.supplier", await Found("STATIONERS"));
        Assert.Equal("purchasing.order purchasing.receipt", await Found("00000"));
        house.Actor = house.With(PurchasingPermissions.ReceiveGoods);
        Assert.Equal("", await Found("00000"));
    }

    [Fact]
    public async Task Lists_are_paged_and_never_longer_than_asked()
    {
        await using var house = await PurchasingHouse.Open();
        for (var i = 0; i < 5; i++) await house.Supplier($"S-{i}", $"Supplier {9 - i}");
        var page = await house.Ok(new ListSuppliers(new ListQuery("supplier", 2, 2, "name").With("active", "true")));
        Assert.Equal((5, 2, "Supplier 7"), (page.Total, page.Items.Count, page.Items[0].Name));
    }
}

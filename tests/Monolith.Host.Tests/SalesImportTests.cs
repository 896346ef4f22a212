using System.Globalization;
using Monolith.Administration.Contracts;
using Monolith.Data.Events;
using Monolith.Pos.Contracts;
using Monolith.Sales.Contracts;
using static Monolith.Host.Tests.Support.ListImports;

namespace Monolith.Host.Tests;

/// <summary>Past sales go the way of every list: planned, looked at, applied, given up, taken back.</summary>
public sealed class SalesImportTests
{
    private const string Header = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";
    private const string Map = "&map=online-retail";

    private static readonly string[] Small =
    [
        Header,
        "700,85048,Lights,12,12/1/10 8:26,2.50,17850,United Kingdom",
        "700,22064,Pot,2,12/1/10 8:26,10.00,17850,United Kingdom",
        "701,85048,Lights,3,12/2/10 9:00,2.50,,United Kingdom",
        "701,POST,Postage,1,12/2/10 9:00,4.00,,United Kingdom",
        "C702,22064,Pot,-1,12/2/10 9:30,10.00,17850,United Kingdom",
        "703,85048,Broken,-2,12/3/10 9:30,0,,United Kingdom",
    ];

    [SkippableTheory]
    [MemberData(nameof(Engines), MemberType = typeof(ListImports))]
    public async Task They_are_planned_line_by_line_and_applied_as_planned(EngineKind engine)
    {
        await using var shop = await Start(engine);
        var tried = await TakeIn(shop, "sales", Small, dryRun: true, map: "online-retail");
        Assert.Equal((6, 0, 0, 0), Figures(tried));
        Assert.Equal(0, await Count(shop, "pos_tickets"));

        var id = Guid.CreateVersion7();
        Assert.Equal(200, (await Send(shop.Everything, id, "sales", Small, Map)).Status);
        var plan = await Until(shop.Everything, id, "planned");
        Assert.Equal((6, 0, 0, 0), (Int(plan, "new"), Int(plan, "changed"), Int(plan, "same"), Int(plan, "refused")));
        var sales = plan["sales"]!;
        Assert.Equal((2, 1, 1), (Int(sales, "tickets"), Int(sales, "returns"), Int(sales, "writeOffs")));
        Assert.Equal(("51.50", "47.50"), (sales["revenue"]!.ToString(), sales["goodsRevenue"]!.ToString()));
        Assert.Equal((2, 3, 1), (Int(sales["opening"]!, "items"), Int(sales, "itemsMade"), Int(sales, "customersMade")));
        Assert.Equal(0, await Count(shop, "inv_items"));

        Assert.Equal(200, (await shop.Everything.Post($"/api/imports/{id}/apply")).Status);
        Assert.Equal(0, Int(await Until(shop.Everything, id, "applied"), "overtaken"));
        await Heard(shop);
        Assert.Equal((3, 2), (await Count(shop, "pos_tickets"), await Count(shop, "pos_shifts")));
        Assert.Equal(("47.50", "4.00", "6.00"), await Books(shop));
        await Well(shop);

        Assert.Equal((0, 0, 6, 0), Figures(await TakeIn(shop, "sales", Small, map: "online-retail")));
        Assert.Equal(3, await Count(shop, "pos_tickets"));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines), MemberType = typeof(ListImports))]
    public async Task Taken_back_they_are_in_no_figure_any_more_and_may_be_applied_again(EngineKind engine)
    {
        await using var shop = await Start(engine);
        var id = await Applied(shop, "sales", Small, Map);
        Assert.Equal(200, (await shop.Everything.Post($"/api/imports/{id}/take-back")).Status);
        await Until(shop.Everything, id, "takenBack");
        await Heard(shop);
        Assert.Equal(("0.00", "0.00", "0.00"), await Books(shop));
        Assert.Equal("0", (await Column(shop,
            "SELECT CAST(SUM(ABS(quantity)) + SUM(ABS(value)) AS bigint) FROM inv_balances"))[0].ToString());
        Assert.Equal("0", (await Column(shop, "SELECT COUNT(*) FROM pos_shifts WHERE state = 'Open'"))[0].ToString());
        await Well(shop);

        Assert.Equal((6, 0, 0, 0), Figures(await TakeIn(shop, "sales", Small, dryRun: true, map: "online-retail")));
        Assert.Equal(200, (await shop.Everything.Post($"/api/imports/{id}/apply")).Status);
        await Until(shop.Everything, id, "applied");
        await Heard(shop);
        Assert.Equal(("47.50", "4.00", "6.00"), await Books(shop));
        Assert.Equal((0, 0, 6, 0), Figures(await TakeIn(shop, "sales", Small, map: "online-retail")));
        Assert.Equal(1, Convert.ToInt32((await Column(shop, "SELECT COUNT(*) FROM pos_tickets WHERE number = '700-2'"))[0],
            CultureInfo.InvariantCulture));
        await Well(shop);
    }

    [Fact]
    public async Task Lines_of_one_document_that_are_of_different_days_are_said_and_it_is_not_booked()
    {
        await using var shop = await ListImports.Start(EngineKind.Sqlite);
        var report = await ListImports.TakeIn(shop, "sales",
        [
            "invoice,sku,name,quantity,date,unit_price", "DD1,XX1,Old,1,2026-10-05 10:00,2", "DD1,XX1,Old,1,2026-11-20 10:00,2",
            "DD2,XX1,Old,1,2026-10-05 23:59,2", "DD2,XX1,Old,1,2026-10-05 10:00,2",
        ]);
        Assert.Equal((2, 0, 0, 2), ListImports.Figures(report));
        Assert.Equal([(2, "import.document-incomplete"), (3, "import.document-days")], ListImports.Refusals(report).Order());
    }

    [Fact]
    public async Task Given_up_in_the_middle_they_leave_nothing_in_stock_and_books()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        var id = Guid.CreateVersion7();
        string[] lines = [Header, .. Enumerable.Range(0, 1500).Select(n =>
            $"{10_000 + (n / 3)},{85000 + (n % 7)},Thing,{1 + (n % 4)},12/{1 + (n / 100)}/10 9:00,2.25,,")];
        await Send(shop.Everything, id, "sales", lines, Map);
        await Until(shop.Everything, id, "planned");
        await shop.Everything.Post($"/api/imports/{id}/apply");
        await Eventually.Is(async () => Int((await shop.Everything.Get($"/api/imports/{id}")).Body!, "position") > 100 ? "some" : null);
        Assert.Equal(200, (await shop.Everything.Post($"/api/imports/{id}/cancel")).Status);
        await Until(shop.Everything, id, "cancelled");
        await Heard(shop);

        Assert.Equal(("0.00", "0.00", "0.00"), await Books(shop));
        Assert.Equal("0", (await Column(shop,
            "SELECT CAST(SUM(ABS(quantity)) + SUM(ABS(value)) AS bigint) FROM inv_balances"))[0].ToString());
        await Well(shop);
    }

    [Fact]
    public async Task A_sale_whose_goods_came_back_since_keeps_its_import()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        var id = await Applied(shop, "sales", Small, Map);
        var origin = Guid.Parse((await Column(shop, "SELECT id FROM pos_tickets WHERE number = '700'"))[0].ToString()!);
        var item = (await Item(shop, "85048"))!;
        var (register, shift) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var warehouse = Guid.Parse((await Column(shop, "SELECT id FROM inv_warehouses"))[0].ToString()!);
        await shop.AsSystem(send => send.Send(new SaveRegister(register, "B7", "Till", warehouse)));
        await shop.AsSystem(send => send.Send(new OpenShift(shift, register, Money.Zero)));
        await shop.AsSystem(send => send.Send(new CompleteTicket(
            Guid.CreateVersion7(), shift, TimeProvider.System.GetUtcNow(),
            [new(item.ItemId, Quantity.Of(-1), Money.Of(2.5m), OriginTicketId: origin, OriginLineNo: 1)],
            [new(TenderKind.Card, Money.Of(-2.5m))], Money.Of(-2.5m))));

        Assert.Equal((409, "import.used-since"), (await shop.Everything.Post($"/api/imports/{id}/take-back")).Problem);
    }

    [Fact]
    public async Task A_document_goes_in_whole_or_not_at_all_and_one_that_is_booked_otherwise_stays()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        string[] lines =
        [
            Header, "1,10001,A,1,12/1/10 8:00,1.00,,", "1,10002,B,x,12/1/10 8:00,1.00,,", "2,10001,A,1,12/1/10 8:05,1.00,,",
            "3,10001,A,1,12/1/2098 8:05,1.00,,",
        ];
        var report = await TakeIn(shop, "sales", lines, map: "online-retail");
        Assert.Equal((1, 0, 0, 3), Figures(report));
        Assert.Equal([(2, "import.document-incomplete"), (3, "import.number-malformed"), (5, "import.date-future")], Refusals(report));
        Assert.Equal(("1.00", 1), (report.Sales!.Revenue.ToString(), report.Sales.Tickets));
        Assert.Null(await Item(shop, "10002"));

        lines[3] = "2,10001,A,5,12/1/10 8:05,1.00,,";
        Assert.Equal([(2, "import.document-differs")], Refusals(await TakeIn(shop, "sales", [Header, lines[3]], map: "online-retail")));
        Assert.Equal(1, await Count(shop, "pos_tickets"));
    }

    [Fact]
    public async Task Cash_of_the_past_closes_its_day_without_a_drawer_to_count()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        using var folder = new TempFolder();
        var map = folder.Write("map.json", """{ "sales": { "tender": "cash" } }""");
        string[] lines = ["invoice,sku,quantity,date,unit_price", "A1,T1,2,2024-03-01 10:00,1.50", "A2,T1,1,2024-03-02 10:00,1.50"];
        Assert.Equal((2, 0, 0, 0), Figures(await TakeIn(shop, "sales", lines, map: map)));
        Assert.Equal(["Closed", "Closed"], (await Column(shop, "SELECT state FROM pos_shifts")).Select(s => s.ToString()));
        Assert.Equal("0", (await Column(shop, "SELECT SUM(difference) FROM pos_shifts"))[0].ToString());
        await Heard(shop);
        await Well(shop);
    }

    [Fact]
    public async Task A_tax_that_comes_on_top_is_in_what_was_paid_and_not_in_the_revenue()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        await shop.AsSystem(send => send.Send(new SaveTaxCategory(
            "standard", LocalName.FromText("Standard"), Inclusive: false, Rate.FromPercent(10))));
        var now = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        string[] lines = ["invoice,sku,quantity,date,unit_price", $"A1,T1,2,{now},1.50", $"A1,T2,1,{now},7.00"];
        var id = await Applied(shop, "sales", lines);
        Assert.Equal("110000", (await Column(shop, "SELECT total FROM pos_tickets"))[0].ToString());
        await Heard(shop);
        Assert.Equal("10.00", (await Books(shop)).Goods);
        Assert.Equal(200, (await shop.Everything.Post($"/api/imports/{id}/take-back")).Status);
        await Until(shop.Everything, id, "takenBack");
        await Heard(shop);
        Assert.Equal("0.00", (await Books(shop)).Goods);
        await Well(shop);
    }

    [Fact]
    public async Task A_document_that_a_step_ends_in_finds_all_that_it_names()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        string[] lines = [Header, .. Enumerable.Range(0, 900).Select(n =>
            $"{500 + (n / 90)},{85000 + n},Thing,1,12/1/10 9:00,1.00,1{n / 90},")];
        var report = await TakeIn(shop, "sales", lines, map: "online-retail");
        Assert.Equal((900, 0), (report.New, report.Overtaken));
        Assert.Equal(report.Sales!.Revenue, report.Sales.Books!.RevenueGoods);
        Assert.Equal(10, await Count(shop, "pos_tickets"));
    }

    private static async Task Heard(RunningShop shop) => await shop.Services.GetRequiredService<EventPump>().Drain(CancellationToken.None);

    /// <summary>Revenue of goods and of services, and what is on the shelves.</summary>
    private static async Task<(string Goods, string Services, string Stock)> Books(RunningShop shop)
    {
        var lines = (await shop.Everything.Get("/api/finance/trial-balance?take=500")).Body!["items"]!.AsArray();
        string Of(string role, int sign) => lines.Where(l => l!["role"]?.ToString() == role)
            .Sum(l => sign * decimal.Parse(l!["balance"]!.ToString(), CultureInfo.InvariantCulture)).ToString("0.00",
                CultureInfo.InvariantCulture);
        return (Of("revenue-goods", -1), Of("revenue-services", -1), Of("inventory", 1));
    }

    private static async Task Well(RunningShop shop)
    {
        var report = await shop.AsSystem(send => send.Send(new RunDoctor()));
        Assert.True(report.Clean, string.Join("; ", report.Checks.SelectMany(c => c.Findings).Select(f => f.Text)));
    }
}

using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;

namespace Monolith.Purchasing.Tests;

/// <summary>The API as machines speak it.</summary>
public sealed class HttpTests
{
    [Fact]
    public async Task From_supplier_to_goods_receipt()
    {
        await using var http = await PurchasingHouse.Serve();
        var (supplier, order, receipt) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        Assert.Equal(200, (await http.Put($"/api/purchasing/suppliers/{supplier}", """{"code":"S-1","name":"晨光文具","credit":"good"}""")).Status);
        var made = await http.Put($"/api/purchasing/orders/{order}", $$"""
            {"supplierId":"{{supplier}}","warehouseId":"{{Assortment.Main.WarehouseId}}","deliveryDate":"2026-11-21",
             "lines":[{"itemId":"{{Assortment.Pen.ItemId}}","quantity":"10","unitPrice":"0.335"}]}
            """);
        Assert.Equal((200, "\"1\"", "PO-000001", "3.35"), (made.Status, made.Tag, made.Body!["number"]!.ToString(), made.Body["total"]!.ToString()));

        var body = $$"""{"orderId":"{{order}}","lines":[{"orderLineNo":1,"quantity":"4"}]}""";
        Assert.Equal((409, "purchasing.not-approved"), Problem(await http.Put($"/api/purchasing/receipts/{receipt}", body)));
        Assert.Equal("approved", (await http.Send(HttpMethod.Post, $"/api/purchasing/orders/{order}/approve")).Body!["state"]!.ToString());
        var first = await http.Put($"/api/purchasing/receipts/{receipt}", body);
        Assert.Equal((200, "GR-000001", "1.34"), (first.Status, first.Body!["number"]!.ToString(), first.Body["total"]!.ToString()));
        Assert.Equal(first.Body.ToJsonString(), (await http.Put($"/api/purchasing/receipts/{receipt}", body)).Body!.ToJsonString());
        Assert.Equal((409, "request.id-reused"), Problem(await http.Put($"/api/purchasing/receipts/{receipt}", body.Replace("\"4\"", "\"5\""))));

        Assert.Equal("partlyReceived", (await http.Get($"/api/purchasing/orders/{order}")).Body!["order"]!["state"]!.ToString());
        Assert.Equal("GR-000001", (await http.Get($"/api/purchasing/receipts/{receipt}")).Body!["receipt"]!["number"]!.ToString());
        Assert.Equal("6", (await http.Get("/api/purchasing/arrivals?overdue=true&take=5")).Body!["items"]![0]!["open"]!.ToString());
        Assert.Equal(1, (int)(await http.Get("/api/purchasing/orders?state=partlyReceived&overdue=true&from=2026-01-01&sort=total&descending=true")).Body!["total"]!);
        Assert.Equal((400, "request.unknown-word"), Problem(await http.Get("/api/purchasing/orders?state=lost")));
        Assert.Equal(1, (int)(await http.Get($"/api/purchasing/receipts?supplier={supplier}&from=2026-11-22&to=2026-11-22")).Body!["total"]!);
        Assert.Equal(1, (int)(await http.Get($"/api/purchasing/suppliers/{supplier}")).Body!["openOrders"]!);
        Assert.Equal(200, (await http.Send(HttpMethod.Post, $"/api/purchasing/orders/{order}/close", """{"reason":"No more."}""")).Status);

        Assert.Equal("Number,Total\r\nPO-000001,3.35\r\n", await Csv(http, "orders/export.csv?columns=number,total"));
        Assert.Equal("Number,Total\r\nGR-000001,1.34\r\n", await Csv(http, "receipts/export.csv?columns=number,total"));
        Assert.Equal("Code,Name\r\nS-1,晨光文具\r\n", await Csv(http, "suppliers/export.csv?columns=code,name"));
        Assert.StartsWith("Delivery date,", await Csv(http, "arrivals/export.csv"));
    }

    [Fact]
    public async Task Every_route_names_a_permission_of_the_module_or_the_stocks_right_to_order()
    {
        await using var http = await PurchasingHouse.Serve();
        var known = new PurchasingModule().Permissions.Select(p => p.Code).Append(InventoryPermissions.OrderProposals).ToHashSet();
        Assert.True(http.Routes.Count() > 14);
        Assert.All(http.Routes, r => Assert.Contains(r.Metadata.GetMetadata<IAuthorizeData>()?.Policy ?? $"none: {r.RoutePattern.RawText}", known));
    }

    private static async Task<string> Csv(ModuleHttp<PurchasingHouse> http, string path) =>
        (await http.Client.GetStringAsync("/api/purchasing/" + path)).TrimStart('\uFEFF');

    private static (int Status, string? Code) Problem(HttpAnswer answer) => (answer.Status, answer.Body?["code"]?.ToString());
}

using Microsoft.AspNetCore.Authorization;

namespace Monolith.Sales.Tests;

/// <summary>The API as machines speak it.</summary>
public sealed class HttpTests
{
    [Fact]
    public async Task Customers_are_made_changed_listed_and_exported()
    {
        await using var http = await SalesHouse.Serve();
        var path = $"/api/sales/customers/{Guid.CreateVersion7()}";
        var made = await http.Put(path, """{"code":"C-1","name":"王小明","phone":"010-5555"}""");
        Assert.Equal((200, "\"1\""), (made.Status, made.Tag));
        Assert.Equal((200, "\"2\""), Seen(await http.Put(path, """{"code":"C-1","name":"Wang"}""", "\"1\"")));
        var late = await http.Put(path, """{"code":"C-1","name":"Other"}""", "\"1\"");
        Assert.Equal((409, "concurrency.changed"), (late.Status, late.Body!["code"]!.ToString()));

        var found = await http.Get("/api/sales/customers?search=wang&take=10&sort=name&descending=true&active=true");
        Assert.Equal(1, (int)found.Body!["total"]!);
        Assert.Equal("Wang", (await http.Get(path)).Body!["customer"]!["name"]!.ToString());
        Assert.Equal(0, (int)(await http.Get(path + "/tickets")).Body!["total"]!);
        Assert.Equal("Code,Name\r\nC-1,Wang\r\n", (await http.Client.GetStringAsync("/api/sales/customers/export.csv?columns=code,name")).TrimStart('\uFEFF'));
        Assert.Equal("Number,Total\r\n", (await http.Client.GetStringAsync(path + "/tickets/export.csv?columns=number,total")).TrimStart('\uFEFF'));
        Assert.Equal(404, (await http.Get($"/api/sales/customers/{Guid.CreateVersion7()}")).Status);
    }

    [Fact]
    public async Task Prices_and_taxes_make_a_quote()
    {
        await using var http = await SalesHouse.Serve();
        Assert.Equal(200, (await http.Put("/api/sales/tax-categories/standard", """{"name":"VAT","inclusive":true,"rate":"20"}""")).Status);
        var price = $"/api/sales/prices/{Guid.CreateVersion7()}";
        Assert.Equal(200, (await http.Put(price, $$"""{"itemId":"{{Assortment.Pen.ItemId}}","amount":"1.20"}""")).Status);
        Assert.Equal(409, (await http.Send(HttpMethod.Delete, price)).Status);

        var quote = (await http.Get("/api/sales/quote?items=pen,BOOK")).Body!["items"]!;
        Assert.Equal(("1.20", "20", "True"), (quote[0]!["unitPrice"]!.ToString(), quote[0]!["tax"]!["rate"]!.ToString(), ((bool)quote[0]!["tax"]!["inclusive"]!).ToString()));
        Assert.Null(quote[1]!["unitPrice"]);
        Assert.Equal((404, "sales.unknown-item"), Problem(await http.Get("/api/sales/quote?items=unicorn")));
        Assert.Equal((400, "input.required"), Problem(await http.Get("/api/sales/quote")));

        Assert.Equal("1.20", (await http.Get("/api/sales/prices?search=pen&take=1")).Body!["items"]![0]!["price"]!.ToString());
        Assert.Equal("inForce", (await http.Get($"/api/sales/items/{Assortment.Pen.ItemId}/prices")).Body!["prices"]![0]!["state"]!.ToString());
        Assert.Equal(4, (await http.Get("/api/sales/tax-categories")).Body!["items"]!.AsArray().Count);
        Assert.Contains("PEN,1.20", await http.Client.GetStringAsync("/api/sales/prices/export.csv?columns=sku,price"));
        Assert.Contains("standard,20", await http.Client.GetStringAsync("/api/sales/tax-rates/export.csv?columns=code,rate"));
        Assert.Equal((400, "sales.rate-must-be-zero"), Problem(await http.Put("/api/sales/tax-categories/zero", """{"name":"Zero","inclusive":true,"rate":"1"}""")));
    }

    [Fact]
    public async Task Every_route_names_a_permission_of_the_module()
    {
        await using var http = await SalesHouse.Serve();
        var known = new SalesModule().Permissions.Select(p => p.Code).ToHashSet();
        Assert.True(http.Routes.Count() > 12);
        Assert.All(http.Routes, r => Assert.Contains(r.Metadata.GetMetadata<IAuthorizeData>()?.Policy ?? $"none: {r.RoutePattern.RawText}", known));
    }

    private static (int Status, string? Tag) Seen(HttpAnswer answer) => (answer.Status, answer.Tag);

    private static (int Status, string? Code) Problem(HttpAnswer answer) =>
        (answer.Status, answer.Body?["code"]?.ToString());
}

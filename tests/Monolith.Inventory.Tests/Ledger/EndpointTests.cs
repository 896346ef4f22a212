using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Tests.Support;
using Monolith.Testing.Shops;

namespace Monolith.Inventory.Tests.Ledger;

/// <summary>The module's routes on a real server; who may call them is the Host's business.</summary>
public sealed class EndpointTests
{
    [Fact]
    public async Task Stock_is_received_read_and_exported_over_http()
    {
        await using var shop = await StockShop.Open(negative: NegativeStock.Forbid);
        var tea = await shop.Item("TEA");
        await using var server = await ModuleHttp<StockShop>.Serve(shop);
        var http = server.Client;

        var id = Guid.CreateVersion7();
        var receipt = new { warehouseId = shop.Main, lines = new[] { new { itemId = tea, quantity = "10", unitCost = "1.5" } }, reference = "R-1" };
        var received = await Read(await http.PutAsJsonAsync($"/api/inventory/receipts/{id}", receipt));
        Assert.Equal("15.00", (string?)received["lines"]![0]!["value"]);
        Assert.Equal("SR-000001", (string?)(await Read(await http.PutAsJsonAsync($"/api/inventory/receipts/{id}", receipt)))["number"]);

        var issue = new { warehouseId = shop.Main, lines = new[] { new { itemId = tea, quantity = "11" } } };
        var refused = await http.PutAsJsonAsync($"/api/inventory/issues/{Guid.CreateVersion7()}", issue);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var problem = JsonNode.Parse(await refused.Content.ReadAsStringAsync())!;
        Assert.Equal(("inventory.insufficient-stock", "lines[0].quantity"), ((string?)problem["code"], (string?)problem["field"]));
        Assert.Equal("There are only 10 of TEA, not 11.", (string?)problem["title"]);

        Assert.Equal("15.00", (string?)(await Get("/api/inventory/stock?asOf=2026-03-14"))["value"]);
        Assert.Empty((await Get("/api/inventory/stock?asOf=2026-03-13"))["items"]!.AsArray());
        Assert.Equal(1, (int?)(await Get($"/api/inventory/ledger?item={tea}&from=2026-03-14&sort=effective&descending=true"))["total"]);
        Assert.Equal("R-1", (string?)(await Get("/api/inventory/documents?kind=receipt&search=R-1"))["items"]![0]!["reference"]);
        Assert.Equal("SR-000001", (string?)(await Get($"/api/inventory/documents/{id}"))["number"]);
        foreach (var list in new[] { "ledger", "stock", "documents" })
            Assert.Equal(3, (await http.GetStringAsync($"/api/inventory/{list}/export.csv")).Split("\r\n").Length);
        Assert.Equal(HttpStatusCode.BadRequest, (await http.GetAsync("/api/inventory/stock?asOf=yesterday")).StatusCode);

        async Task<JsonNode> Get(string path) => await Read(await http.GetAsync(path));
    }

    [Fact]
    public async Task Whatever_characters_a_code_has_it_is_found_by_it()
    {
        await using var shop = await StockShop.Open();
        await using var server = await ModuleHttp<StockShop>.Serve(shop);
        foreach (var code in new[] { "F/SL", ".", "..", "A%2FB", "100%", "A+B", "A#B", "A&B=C", "A?B", "A\\B", "\"Q\"", "牛/奶", "a b" })
        {
            var saved = await server.Client.PutAsJsonAsync($"/api/inventory/items/{Guid.CreateVersion7()}", new { sku = code, name = "x" });
            Assert.Equal(code, (string?)(await Read(saved))["sku"]);
            var found = await server.Client.GetAsync($"/api/inventory/items/by-code?code={Uri.EscapeDataString(code)}");
            Assert.Equal(code, (string?)(await Read(found))["sku"]);
        }

        Assert.Equal("F/SL", (string?)(await Read(await server.Client.GetAsync("/api/inventory/items/by-code/F%2FSL")))["sku"]);
        Assert.Equal("F/SL", (string?)(await Read(await server.Client.GetAsync("/api/inventory/items/by-code/f/sl")))["sku"]);
    }

    [Fact]
    public async Task A_name_with_a_character_that_can_not_be_seen_is_refused_where_it_stands()
    {
        await using var shop = await StockShop.Open();
        await using var server = await ModuleHttp<StockShop>.Serve(shop);
        foreach (var (body, field) in new (object, string)[]
        {
            (new { sku = "A", name = "x", category = "Drinks\u202e" }, "category"),
            (new { sku = "A", name = "x", unit = "p\u200bcs" }, "unit"),
        })
        {
            var refused = JsonNode.Parse(await (await server.Client.PutAsJsonAsync($"/api/inventory/items/{Guid.CreateVersion7()}",
                body)).Content.ReadAsStringAsync())!;
            Assert.Equal(("input.malformed", field), ((string?)refused["code"], (string?)refused["field"]));
            Assert.StartsWith("There is a character in it that can't be seen (U+20", (string?)refused["title"], StringComparison.Ordinal);
        }
    }

    private static async Task<JsonNode> Read(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }
}

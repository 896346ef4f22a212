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
        Assert.Equal("R-1", (string?)(await Get("/api/inventory/documents?kind=receipt&q=R-1"))["items"]![0]!["reference"]);
        Assert.Equal("SR-000001", (string?)(await Get($"/api/inventory/documents/{id}"))["number"]);
        foreach (var list in new[] { "ledger", "stock", "documents" })
            Assert.Equal(3, (await http.GetStringAsync($"/api/inventory/{list}/export.csv")).Split("\r\n").Length);
        Assert.Equal(HttpStatusCode.BadRequest, (await http.GetAsync("/api/inventory/stock?asOf=yesterday")).StatusCode);

        async Task<JsonNode> Get(string path) => await Read(await http.GetAsync(path));
    }

    private static async Task<JsonNode> Read(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }
}

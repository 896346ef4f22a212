using Monolith.Administration.Contracts;

namespace Monolith.Host.Tests;

/// <summary>A case of 12 with a barcode of its own, through the whole process: scanning it sells 12 pieces, ordering 2 receives 24.</summary>
public sealed class PackFlowTests
{
    private const string CaseCode = "14006381333938";

    [Fact]
    public async Task Two_cases_are_ordered_and_twenty_four_pieces_come_in_and_the_barcode_of_a_case_sells_twelve()
    {
        await using var shop = await CurrencyShop.Open("EUR", "Europe/Berlin", "19", "1.25");
        await shop.Put($"/api/inventory/items/{shop.Item}", new { sku = "GUM", name = "Gum", packs = new[] { Case() } });
        var (supplier, order) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await shop.Put($"/api/purchasing/suppliers/{supplier}", new { code = "S-1", name = "Sweets" });
        var ordered = await shop.Put($"/api/purchasing/orders/{order}", new
        {
            supplierId = supplier,
            warehouseId = FirstIds.Warehouse,
            lines = new[] { new { itemId = shop.Item, quantity = "2", unitPrice = "10", unit = "case" } },
        });
        Assert.Equal(("24", "2", "20.00"), Line(ordered));
        Assert.Equal(200, (await shop.Api.Post($"/api/purchasing/orders/{order}/approve")).Status);
        await shop.Put($"/api/purchasing/receipts/{Guid.CreateVersion7()}", new
        {
            orderId = order,
            lines = new[] { new { orderLineNo = 1, quantity = "2", unit = "case" } },
        });
        Assert.Equal("20.00", await OnHand(shop, "24"));

        var scanned = (await shop.Api.Get($"/api/pos/lookup?code={CaseCode}")).Body!;
        Assert.Equal((shop.Item.ToString(), "15.00"), (scanned["itemId"]!.ToString(), scanned["packs"]![0]!["unitPrice"]!.ToString()));
        var ticket = await shop.Put($"/api/pos/tickets/{Guid.CreateVersion7()}", new
        {
            shiftId = shop.Shift,
            completedAt = TimeProvider.System.GetUtcNow(),
            total = "17.85",
            lines = new[] { new { itemId = shop.Item, quantity = "12", entryUnit = "case", entryQuantity = "1", unitPrice = "15.00" } },
            tenders = new[] { new { kind = "card", amount = "17.85" } },
        });
        Assert.Empty(ticket["findings"]!.AsArray());
        Assert.Equal("10.00", await OnHand(shop, "12"));
        var rows = (await shop.Api.Get($"/api/inventory/ledger?item={shop.Item}&sort=sequence")).Items;
        Assert.Equal([("24", "2"), ("-12", "1")], rows.Select(r => (r!["quantity"]!.ToString(), r["entryQuantity"]!.ToString())));

        var smaller = await shop.Api.Put($"/api/inventory/items/{shop.Item}", new
        {
            sku = "GUM", name = "Gum", packs = new[] { new { unit = "case", size = "10" } },
        });
        Assert.Equal((409, "inventory.pack-used"), smaller.Problem);
    }

    [Fact]
    public async Task Bought_by_the_case_counted_by_the_box_and_sold_by_box_and_piece_every_figure_is_exact()
    {
        await using var shop = await CurrencyShop.Open("EUR", "Europe/Berlin", "19", "1.25");
        var box = new { unit = "box", size = "6", barcodes = new[] { "24006381333935" } };
        await shop.Put($"/api/inventory/items/{shop.Item}", new { sku = "GUM", name = "Gum", packs = new object[] { Case(), box } });
        await shop.Put($"/api/sales/prices/{Guid.CreateVersion7()}", new { itemId = shop.Item, amount = "7.00", unit = "box" });
        var cellar = Guid.CreateVersion7();
        await shop.Put($"/api/inventory/warehouses/{cellar}", new { code = "CELLAR", name = "Cellar" });
        await shop.Put($"/api/inventory/receipts/{Guid.CreateVersion7()}", new
        {
            warehouseId = FirstIds.Warehouse, source = "production",
            lines = new[] { new { itemId = shop.Item, quantity = "2", unit = "case", unitCost = "12.00" } },
        });
        await shop.Put($"/api/inventory/transfers/{Guid.CreateVersion7()}", new
        {
            warehouseId = FirstIds.Warehouse, toWarehouseId = cellar,
            lines = new[] { new { itemId = shop.Item, quantity = "1", unit = "box" } },
        });

        var count = Guid.CreateVersion7();
        await shop.Put($"/api/inventory/counts/{count}",
            new { name = "Gum", warehouseId = FirstIds.Warehouse, scope = "chosenItems", items = new[] { shop.Item } });
        await shop.Put($"/api/inventory/counts/{count}/beginning", new { });
        var word = new { id = Guid.CreateVersion7(), area = 1, quantity = "3", code = "24006381333935" };
        Assert.Empty((await shop.Put($"/api/inventory/counts/{count}/entries", new { entries = new[] { word } }))["refused"]!.AsArray());
        await shop.Put($"/api/inventory/counts/{count}/areas/1", new { step = "finish" });
        await shop.Put($"/api/inventory/counts/{count}/posting", new { });
        Assert.Equal("18.00", await At(shop, FirstIds.Warehouse, "18"));

        var ticket = await shop.Put($"/api/pos/tickets/{Guid.CreateVersion7()}", new
        {
            shiftId = shop.Shift,
            completedAt = TimeProvider.System.GetUtcNow(),
            total = "15.77", // 7.00 + 1.33 and 6.25 + 1.19
            lines = new object[]
            {
                new { itemId = shop.Item, quantity = "6", entryUnit = "box", entryQuantity = "1", unitPrice = "7.00" },
                new { itemId = shop.Item, quantity = "5", unitPrice = "1.25" },
            },
            tenders = new[] { new { kind = "card", amount = "15.77" } },
        });
        Assert.Empty(ticket["findings"]!.AsArray());
        Assert.Equal(("7.00", "6.00"), (await At(shop, FirstIds.Warehouse, "7"), await At(shop, cellar, "6")));
        var sold = await Eventually.Is(async () => (await shop.Api.Get("/api/analytics/sales/by-item")).Items.FirstOrDefault());
        Assert.Equal(("11", "13.25"), (sold["quantity"]!.ToString(), sold["net"]!.ToString()));
    }

    private static Task<string> At(CurrencyShop shop, Guid warehouse, string quantity) => Eventually.Is(async () =>
        (await shop.Api.Get($"/api/inventory/stock?item={shop.Item}&warehouse={warehouse}")).Items.FirstOrDefault() is { } row
        && row["quantity"]!.ToString() == quantity ? row["value"]!.ToString() : null);

    private static object Case() => new { unit = "case", size = "12", barcodes = new[] { CaseCode } };

    private static (string, string, string) Line(JsonNode order) => order["lines"]![0] is var line
        ? (line!["quantity"]!.ToString(), line["entryQuantity"]!.ToString(), line["amount"]!.ToString()) : default;

    private static Task<string> OnHand(CurrencyShop shop, string quantity) => Eventually.Is(async () =>
        (await shop.Api.Get($"/api/inventory/stock?item={shop.Item}")).Items.FirstOrDefault() is { } row
        && row["quantity"]!.ToString() == quantity ? row["value"]!.ToString() : null);
}

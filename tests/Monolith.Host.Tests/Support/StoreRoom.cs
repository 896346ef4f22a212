namespace Monolith.Host.Tests.Support;

/// <summary>What a store keeper leaves behind of everything the demo's trade makes none of: bins, lots, counts, transfers, making, a closed day.</summary>
internal sealed class StoreRoom(RunningShop shop)
{
    private static readonly DateTimeOffset Soon = TimeProvider.System.GetUtcNow().AddDays(1);

    public async Task Fill()
    {
        var (here, there, tracked) = (FirstIds.Warehouse, Guid.CreateVersion7(), Guid.CreateVersion7());
        var items = (await shop.Everything.Get("/api/inventory/stock?take=2")).Items.Select(i => i!["itemId"]!.ToString()).ToList();
        await Put($"warehouses/{there}", new { code = "W9", name = "Cellar" });
        await Put($"warehouses/{here}/bins", new { bins = new[] { new { code = "A-01", walk = 1 } } });
        await Put($"reasons/{Guid.CreateVersion7()}", new { code = "broken", name = "Broken", use = "scrap", contra = "scrap" });

        await Put($"item-fields/{Guid.CreateVersion7()}", new { key = "season", name = "Season", kind = "text" });
        await Put($"styles/{Guid.CreateVersion7()}",
            new { code = "TEE", name = "T-shirt", axes = new[] { new { name = "Size", values = new[] { "S", "M" } } } });
        await Put($"items/{tracked}", new { sku = "LOT-1", name = "Milk" });
        await Put($"items/{tracked}/tracking", new { tracking = "lot" });
        await Put($"receipts/{Guid.CreateVersion7()}", new
        {
            warehouseId = here, source = "production", lines = new[] { new { itemId = tracked, quantity = "5", unitCost = "1.00", lot = "L-1" } },
        });
        await Put($"reservations/{Guid.CreateVersion7()}",
            new { itemId = items[0], warehouseId = here, quantity = "1", purpose = "for Ann", until = Soon });
        await Put($"transfer-requests/{Guid.CreateVersion7()}",
            new { fromWarehouseId = here, toWarehouseId = there, lines = new[] { new { itemId = items[0], quantity = "1" } } });

        var recipe = Guid.CreateVersion7();
        await Put($"recipes/{recipe}",
            new { name = "Gift box", itemId = items[1], quantity = "1", lines = new[] { new { itemId = items[0], quantity = "1" } } });
        await Put($"production-orders/{Guid.CreateVersion7()}", new { recipeId = recipe, warehouseId = here, quantity = "1" });
        await Count(here, items[0]);

        var supplier = (await shop.Everything.Get("/api/purchasing/suppliers?take=1")).Items[0]!["supplierId"];
        Done(await shop.Everything.Put($"/api/purchasing/suppliers/{supplier}/items/{items[0]}", new { leadDays = 3 }));
        Done(await shop.Everything.Post("/api/inventory/valuations/run"));
        var longAgo = DateOnly.FromDateTime(Soon.UtcDateTime).AddDays(-90);
        await Put("approval-limits", new { adjustment = "0" });
        await Put($"adjustment-requests/{Guid.CreateVersion7()}",
            new { warehouseId = here, reason = "broken", lines = new[] { new { itemId = tracked, change = "-1", lot = "L-1" } } });
        await Put("approval-limits", new { adjustment = (string?)null });
        await Put($"periods/closings/{Guid.CreateVersion7()}", new { through = longAgo });
    }

    private async Task Count(Guid warehouse, string item)
    {
        await Put($"count-plans/{Guid.CreateVersion7()}", new { name = "Each month", warehouseId = warehouse, dayOfMonth = 1 });
        var count = Guid.CreateVersion7();
        await Put($"counts/{count}", new { name = "One shelf", warehouseId = warehouse, scope = "chosenItems", items = new[] { item } });
        await Put($"counts/{count}/beginning", new { });
        var word = new
        {
            id = Guid.CreateVersion7(), area = 1, quantity = "1", itemId = item, countedAt = TimeProvider.System.GetUtcNow(), round = 1,
            source = "typed",
        };
        await Put($"counts/{count}/entries", new { entries = new[] { word } });
        await Put($"counts/{count}/areas/1", new { step = "finish" });
        await Put($"counts/{count}/posting", new { });
    }

    private async Task Put(string path, object body) => Done(await shop.Everything.Put("/api/inventory/" + path, body));

    private static void Done(Answer answer) => Assert.True(answer.Status is 200 or 201, $"{answer.Status} {answer.Body}");
}

using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Monolith.Load;

internal sealed record LoadItem(Guid Id, decimal Price);

internal sealed record LoadTill(Guid ShiftId, List<Sale> Sales);

/// <summary>A ticket ready to be sent; only its id and the moment of payment are made when it goes out. A till makes the id a little earlier, when the sale begins.</summary>
internal sealed record Sale(byte[] Body, int MomentAt, decimal Net)
{
    private const string Moment = "yyyy-MM-ddTHH:mm:ss.fffZ";

    public static Sale Of(Random random, Guid shift, IReadOnlyList<LoadItem> items, decimal rate, bool inclusive)
    {
        var lines = random.GetItems(items.ToArray(), LinesPerTicket).Select(i => (Item: i, Quantity: random.Next(1, 4))).ToList();
        decimal Tax(decimal amount) => decimal.Round(inclusive ? amount * rate / (100 + rate) : amount * rate / 100, 2, MidpointRounding.AwayFromZero);
        var amounts = lines.Select(l => l.Item.Price * l.Quantity).ToList();
        var net = amounts.Sum(a => inclusive ? a - Tax(a) : a);
        var total = Text(net + amounts.Sum(Tax));
        var stamp = TimeProvider.System.GetUtcNow().ToString(Moment, CultureInfo.InvariantCulture);
        var body = JsonSerializer.SerializeToUtf8Bytes(new
        {
            completedAt = stamp,
            shiftId = shift,
            total,
            lines = lines.Select(l => new { itemId = l.Item.Id, quantity = l.Quantity.ToString(CultureInfo.InvariantCulture), unitPrice = Text(l.Item.Price) }),
            tenders = new[] { new { kind = "cash", amount = total } },
        });
        return new(body, body.AsSpan().IndexOf(Encoding.ASCII.GetBytes(stamp)), net);
    }

    public const int LinesPerTicket = 5;

    public static string NewPath() => $"/api/pos/tickets/{Guid.CreateVersion7()}";

    public ByteArrayContent Content()
    {
        Span<char> text = stackalloc char[32];
        TimeProvider.System.GetUtcNow().TryFormat(text, out var length, Moment, CultureInfo.InvariantCulture);
        Encoding.ASCII.GetBytes(text[..length], Body.AsSpan(MomentAt));
        var content = new ByteArrayContent(Body);
        content.Headers.ContentType = new("application/json");
        return content;
    }

    private static string Text(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);
}

/// <summary>A thousand items with price and stock, and an open shift for each till, all made through the API.</summary>
internal sealed class LoadShop(HttpClient http)
{
    private const int ItemCount = 1000;
    private const int LinesInOneReceipt = 500;

    public async Task<List<LoadTill>> Make(int tills, int sales, int seed)
    {
        var random = new Random(seed);
        var warehouse = (await http.Get("/api/inventory/warehouses"))["items"]!.AsArray()[0]!["warehouseId"]!.GetValue<Guid>();
        var items = await Items(random);
        await Stock(items, warehouse);
        var lookup = await http.Get("/api/pos/lookup?code=LOAD-0001");
        var (rate, inclusive) = (lookup["tax"]!["rate"].Number(), lookup["tax"]!["inclusive"]!.GetValue<bool>());

        var made = new List<LoadTill>();
        for (var till = 1; till <= tills; till++)
        {
            var (register, shift) = (Guid.CreateVersion7(), Guid.CreateVersion7());
            await http.Put($"/api/pos/registers/{register}", new { code = $"L{till}", name = $"Load {till}", warehouseId = warehouse, active = true });
            await http.Put($"/api/pos/shifts/{shift}", new { registerId = register, @float = "100.00" });
            made.Add(new(shift, Enumerable.Range(0, sales).Select(_ => Sale.Of(random, shift, items, rate, inclusive)).ToList()));
        }

        return made;
    }

    private async Task<List<LoadItem>> Items(Random random)
    {
        var items = new List<LoadItem>();
        for (var i = 1; i <= ItemCount; i++)
        {
            var item = new LoadItem(Guid.CreateVersion7(), random.Next(100, 5000) / 100m);
            var number = i.ToString("0000", CultureInfo.InvariantCulture);
            await http.Put($"/api/inventory/items/{item.Id}", new { sku = "LOAD-" + number, name = "Load item " + number, category = $"Load {i % 20}", barcodes = new[] { "29000000" + number } });
            await http.Put($"/api/sales/prices/{Guid.CreateVersion7()}", new { itemId = item.Id, amount = item.Price.ToString(CultureInfo.InvariantCulture) });
            items.Add(item);
        }

        return items;
    }

    private async Task Stock(List<LoadItem> items, Guid warehouse)
    {
        foreach (var chunk in items.Chunk(LinesInOneReceipt))
        {
            var lines = chunk.Select(i => new { itemId = i.Id, quantity = "100000", unitCost = (i.Price / 2).ToString("0.0000", CultureInfo.InvariantCulture) });
            await http.Put($"/api/inventory/receipts/{Guid.CreateVersion7()}", new { warehouseId = warehouse, lines });
        }
    }
}

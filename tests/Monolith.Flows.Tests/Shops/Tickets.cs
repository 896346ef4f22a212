using System.Text.Json;

namespace Monolith.Flows.Tests.Shops;

/// <summary>Tickets as a till sends them.</summary>
internal static class Tickets
{
    public static object Of(params (GivenItem Item, int Quantity)[] lines) => Body(lines, lines.Sum(l => l.Item.Price * l.Quantity));

    public static object Any(Random random) => Of([.. random.GetItems(Template.Items.ToArray(), 3).DistinctBy(i => i.Id).Select(i => (i, random.Next(1, 4)))]);

    public static object Body(IEnumerable<(GivenItem Item, int Quantity)> lines, decimal total, decimal? tendered = null, Guid? shift = null) => new
    {
        shiftId = shift ?? Template.Shift,
        completedAt = TimeProvider.System.GetUtcNow(),
        total = Text(total),
        lines = lines.Select(l => new { itemId = l.Item.Id, quantity = l.Quantity.ToString(CultureInfo.InvariantCulture), unitPrice = Text(l.Item.Price) }).ToList(),
        tenders = new[] { new { kind = "cash", amount = Text(tendered ?? total) } },
    };

    public static Task<HttpResponseMessage> PutTicket(this HttpClient http, Guid id, object body) => http.PutJson($"/api/pos/tickets/{id}", body);

    public static async Task<HttpResponseMessage> PutJson(this HttpClient http, string path, object body)
    {
        using var content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        return await http.PutAsync(path, content);
    }

    public static string Text(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    public static async Task<JsonNode> Json(this HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    /// <summary>Until no subscriber has anything left to read.</summary>
    public static async Task Settle(this HttpClient http)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await http.Get("/api/admin/events/subscribers?take=500"))["items"]!.AsArray()
            .Any(s => s!["waiting"]!.GetValue<int>() > 0)) await Task.Delay(50, limit.Token);
    }

    /// <summary>The doctor must be content. On a server another database's open transaction may hold events back for a moment: then it is asked again.</summary>
    public static async Task DoctorIsContent(this HttpClient http)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            await http.Settle();
            var report = await http.Get("/api/admin/doctor");
            if (report["clean"]!.GetValue<bool>()) return;
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), report.ToString());
            await Task.Delay(500);
        }
    }
}

using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Monolith.Administration.Contracts;

namespace Monolith.Host.Tests;

/// <summary>Amounts have exactly the digits of the shop's currency, wherever they are read: found by asking every address
/// there is.</summary>
public sealed partial class DigitsTests
{
    [Fact]
    public async Task In_a_shop_of_yen_nothing_has_a_decimal_point()
    {
        await using var shop = await Traded("JPY", "Asia/Tokyo", "108", "1188", "60");
        var (asked, wrong) = await Everywhere(shop, text => Pointed().IsMatch(text));
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.True(asked.Count > 60, string.Join("\n", asked));
        Assert.Contains(asked, a => a.EndsWith("/receipt", StringComparison.Ordinal));
        Assert.Contains(asked, a => a.EndsWith("trial-balance/export.csv", StringComparison.Ordinal));

        // What is refused says it in the same digits.
        var refused = await shop.Api.Put($"/api/pos/tickets/{Guid.CreateVersion7()}", new
        {
            shiftId = shop.Shift, completedAt = TimeProvider.System.GetUtcNow(), total = "100", tenders = Array.Empty<object>(),
            lines = new[] { new { itemId = shop.Item, quantity = "1", unitPrice = "108" } },
        });
        Assert.Equal((400, "pos.total-mismatch"), refused.Problem);
        Assert.DoesNotMatch(Pointed(), refused.Body!["title"]!.ToString() + refused.Body["args"]);
    }

    [Fact]
    public async Task In_a_shop_of_dinars_an_amount_has_three_decimals()
    {
        await using var shop = await Traded("BHD", "Asia/Bahrain", "1.250", "13.750", "0.750");
        var (_, wrong) = await Everywhere(shop, text => TwoDigits().IsMatch(text));
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.Contains("13.750", (await shop.Api.Get("/api/pos/tickets")).Items.Select(t => t!["total"]!.ToString()));
    }

    // A day with a little of everything: bought, sold with tax on top, taken back, counted, booked by hand.
    private static async Task<CurrencyShop> Traded(string currency, string zone, string price, string total, string cost)
    {
        var shop = await CurrencyShop.Open(currency, zone, "10", price);
        var (supplier, order, ticket) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await shop.Put($"/api/purchasing/suppliers/{supplier}", new { code = "S1", name = "Gum Works" });
        await shop.Put($"/api/purchasing/orders/{order}", new
        {
            supplierId = supplier, warehouseId = FirstIds.Warehouse,
            lines = new[] { new { itemId = shop.Item, quantity = "100", unitPrice = cost } },
        });
        Assert.Equal(200, (await shop.Api.Post($"/api/purchasing/orders/{order}/approve")).Status);
        var received = new[] { new { orderLineNo = 1, quantity = "90" } };
        await shop.Put($"/api/purchasing/receipts/{Guid.CreateVersion7()}", new { orderId = order, lines = received });
        // Sold before the goods are in, a unit would for a while cost a part of a coin, which is no amount.
        await Eventually.Is(async () => (await shop.Api.Get("/api/inventory/stock")).Items
            .Select(r => r!["quantity"]?.ToString()).FirstOrDefault(q => q == "90"));
        await shop.Sell(price, [10], total, [new { kind = "cash", amount = total }], id: ticket);
        await shop.Put($"/api/pos/tickets/{Guid.CreateVersion7()}", new
        {
            shiftId = shop.Shift, completedAt = TimeProvider.System.GetUtcNow(), total = "-" + total,
            tenders = new[] { new { kind = "cash", amount = "-" + total } },
            lines = new[] { new { itemId = shop.Item, quantity = "-10", unitPrice = price, originTicketId = ticket, originLineNo = 1 } },
        });
        // Another price than ours: a finding that names amounts.
        var dearer = currency == "JPY" ? ("110", "121") : ("1.300", "1.430");
        await shop.Sell(dearer.Item1, [1], dearer.Item2, [new { kind = "card", amount = dearer.Item2 }]);
        await shop.Balance("card-clearing", dearer.Item2);
        return shop;
    }

    private static async Task<(List<string> Asked, List<string> Wrong)> Everywhere(CurrencyShop shop, Predicate<string> isWrong)
    {
        var (asked, wrong, known) = (new List<string>(), new List<string>(), new Dictionary<string, HashSet<string>>());
        known["shiftId"] = [shop.Shift.ToString()];
        var routes = shop.Shop.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(r => r.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal))
            .Where(r => r.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Where(r => !OfMachines().IsMatch(r.RoutePattern.RawText!)).OrderBy(r => r.RoutePattern.Parameters.Count).ToList();
        foreach (var route in routes)
        {
            foreach (var path in Filled(route.RoutePattern, known))
            {
                if (path.EndsWith(".xlsx", StringComparison.Ordinal) || path.EndsWith(".zip", StringComparison.Ordinal)) continue;
                using var answer = await shop.Api.Client.GetAsync(path);
                var type = answer.Content.Headers.ContentType?.MediaType;
                if (!answer.IsSuccessStatusCode || type is not ("application/json" or "text/csv")) continue;
                asked.Add(path);
                var text = Moment().Replace(await answer.Content.ReadAsStringAsync(), "then");
                if (type == "text/csv") wrong.AddRange(text.Split(',', '\n').Where(c => isWrong(c)).Select(c => $"{path}: {c}"));
                else Look(JsonNode.Parse(text), path, "", known, isWrong, wrong);
            }
        }

        return (asked, wrong);
    }

    private static void Look(
        JsonNode? node, string path, string member, Dictionary<string, HashSet<string>> known, Predicate<string> isWrong,
        List<string> wrong)
    {
        switch (node)
        {
            case JsonObject all:
                foreach (var (name, value) in all) Look(value, path, name, known, isWrong, wrong);
                break;
            case JsonArray all:
                foreach (var value in all) Look(value, path, member, known, isWrong, wrong);
                break;
            case JsonValue value when value.TryGetValue<string>(out var text):
                if (Guid.TryParse(text, out _) || member is "number" or "account" or "code") Remember(known, member, text);
                else if (!OtherFigures.Contains(member) && isWrong(text)) wrong.Add($"{path} {member}: {text}");
                break;
        }
    }

    private static void Remember(Dictionary<string, HashSet<string>> known, string member, string text)
    {
        if (!known.TryGetValue(member, out var values)) known[member] = values = [];
        if (values.Count < 6) values.Add(text);
    }

    // Every way to fill an address with what was read elsewhere; one that can't be is left alone.
    private static IEnumerable<string> Filled(RoutePattern pattern, Dictionary<string, HashSet<string>> known)
    {
        var paths = new List<string> { "" };
        foreach (var segment in pattern.PathSegments)
        {
            paths = [.. paths.Select(p => p + "/")];
            foreach (var part in segment.Parts)
            {
                var values = part switch
                {
                    RoutePatternLiteralPart literal => [literal.Content],
                    RoutePatternParameterPart { Name: "id" } =>
                        [.. known.Where(k => k.Key.EndsWith("Id", StringComparison.Ordinal)).SelectMany(k => k.Value)],
                    RoutePatternParameterPart parameter => known.GetValueOrDefault(parameter.Name) ?? [],
                    _ => new HashSet<string>(),
                };
                paths = [.. paths.SelectMany(p => values.Select(v => p + Uri.EscapeDataString(v)))];
            }
        }

        return paths.Take(40);
    }

    // No amounts: shares, addresses of machines, versions.
    private static readonly HashSet<string> OtherFigures = ["source", "version", "address", "url", "symbol"];

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT[\d:.]+")]
    private static partial Regex Moment();

    // Disks, durations, drivers: figures that are no amounts.
    [GeneratedRegex("admin/(health|jobs|backups|doctor|events|notices)|api/devices|api/imports|analytics/turnover")]
    private static partial Regex OfMachines();

    [GeneratedRegex(@"(^|[^\d.])-?\d+\.\d+($|[^\d.])")]
    private static partial Regex Pointed();

    // Exactly one or two decimals; quantities and rates of this day are whole.
    [GeneratedRegex(@"(^|[^\d.])-?\d+\.\d{1,2}($|[^\d.])")]
    private static partial Regex TwoDigits();
}

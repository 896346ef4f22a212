using System.Net.Http.Headers;

namespace Monolith.Host.Tests;

/// <summary>What a shop says of itself on receipts and documents.</summary>
public sealed class LetterheadTests
{
    // 16 x 8 dots, the left half black, the right half nothing.
    private static readonly byte[] Half = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAABAAAAAICAYAAADwdn+XAAAAFUlEQVR42mNgYGD4TwATBKMGDHkDAGFkP8EOLpVBAAAAAElFTkSuQmCC");

    [Fact]
    public async Task A_shop_says_who_it_is_and_every_change_is_on_the_record()
    {
        await using var shop = await RunningShop.Start();
        var boss = shop.Everything;
        var footer = new object[] { new { @default = "Thank you", zh = "谢谢惠顾" }, new { @default = "www.corner.example" } };
        var words = new
        {
            legalName = "Corner Trading GmbH", address = "Bahnhofstrasse 1\n8001 Zürich", taxNumber = "CHE-123.456.789 MWST", receiptFooter = footer,
        };
        var saved = await boss.Put("/api/admin/shop/letterhead", words);
        Assert.Equal(200, saved.Status);
        Assert.Equal(saved.Tag, (await boss.Put("/api/admin/shop/letterhead", words)).Tag); // the same again is no change
        Assert.Equal("Corner Trading GmbH", saved.Body!["legalName"]!.ToString());
        Assert.Equal("谢谢惠顾", (await boss.Get("/api/admin/shop")).Body!["receiptFooter"]![0]!["zh"]!.ToString());
        Assert.Contains(
            (await boss.Get("/api/admin/audit?action=administration.set-letterhead")).Items,
            row => row!["after"]?.ToString().Contains("CHE-123.456.789", StringComparison.Ordinal) == true);

        var little = await boss.Put("/api/admin/shop/letterhead", new { taxNumber = (string?)null });
        Assert.Equal("Corner Trading GmbH", little.Body!["legalName"]!.ToString()); // what is left out stays, null empties
        Assert.Null(little.Body["taxNumber"]);

        Assert.Equal((409, "concurrency.changed"), (await boss.Put("/api/admin/shop/letterhead", words, "\"99\"")).Problem);
    }

    [Fact]
    public async Task A_receipt_keeps_the_name_and_the_logo_that_the_shop_had_when_it_sold()
    {
        await using var shop = await CurrencyShop.Open("EUR", "Europe/Berlin", "19", "1.00");
        var api = shop.Api;
        Assert.Equal(200, await Give(shop.Api.Client, Half));
        await Say("Old GmbH");
        var old = await Sold();
        Assert.Equal(200, (await api.Delete("/api/admin/shop/logo")).Status);
        await Say("New AG");
        await shop.Put("/api/admin/shop", new { name = "Corner", timeZone = "Asia/Shanghai", language = "en" });
        var since = await Sold();

        var (then, now) = (await Receipt(old), await Receipt(since));
        Assert.Equal(("Kiosk", "Old GmbH"), (then["seller"]!["name"]!.ToString(), then["seller"]!["legalName"]!.ToString()));
        Assert.Equal(("Corner", "New AG"), (now["seller"]!["name"]!.ToString(), now["seller"]!["legalName"]!.ToString()));
        Assert.Equal("thanks from Old GmbH", then["footer"]![0]!.ToString());
        Assert.Null(now["seller"]!["logo"]);
        Assert.Equal(Half, await api.Client.GetByteArrayAsync(then["seller"]!["logo"]!.ToString()));
        Assert.Equal((404, "shop.no-logo"), (await api.Get("/api/shop/logo")).Problem);
        var sold = DateTimeOffset.Parse(then["completedAt"]!.ToString(), System.Globalization.CultureInfo.InvariantCulture);
        var berlin = TimeZoneInfo.ConvertTime(sold, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
        Assert.Equal(berlin.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture), then["localTime"]!.ToString());

        Task<JsonNode> Say(string name) => shop.Put(
            "/api/admin/shop/letterhead",
            new { legalName = name, receiptFooter = new object[] { new { @default = "thanks from " + name } } });

        async Task<string> Sold() =>
            (await shop.Sell("1.00", [1], "1.19", [new { kind = "cash", amount = "1.19" }]))["ticketId"]!.ToString();

        async Task<JsonNode> Receipt(string ticket) => (await api.Get($"/api/pos/tickets/{ticket}/receipt")).Body!;
    }

    [Theory]
    [InlineData("address", "1\n2\n3\n4\n5\n6\n7", "shop.address-lines")]
    [InlineData("legalName", "Corner\u202E", "input.malformed")]
    [InlineData("taxNumber", "1\n2", "input.malformed")]
    public async Task What_cannot_stand_on_paper_is_refused_and_changes_nothing(string member, string text, string code)
    {
        await using var shop = await RunningShop.Start();
        var body = new Dictionary<string, object?> { ["receiptFooter"] = Array.Empty<object>(), [member] = text };
        var answer = await shop.Everything.Put("/api/admin/shop/letterhead", body);
        Assert.Equal((400, code, member), (answer.Status, answer.Body!["code"]!.ToString(), answer.Body["field"]!.ToString()));
        Assert.Null((await shop.Everything.Get("/api/admin/shop")).Body![member]);
    }

    [Fact]
    public async Task A_logo_is_a_picture_that_can_be_read_and_everybody_signed_in_sees_it()
    {
        await using var shop = await RunningShop.Start();
        Assert.Equal((404, "shop.no-logo"), (await shop.Everything.Get("/api/shop/logo")).Problem);
        Assert.Equal(200, await Give(shop.Everything.Client, Half));
        using var seen = await shop.Everything.Client.GetAsync("/api/shop/logo");
        Assert.Equal("image/png", seen.Content.Headers.ContentType!.ToString());
        Assert.Equal(Half, await seen.Content.ReadAsByteArrayAsync());
        Assert.Equal(401, (await shop.Stranger().Get("/api/shop/logo")).Status);
        Assert.Equal(200, (await shop.Everything.Delete("/api/admin/shop/logo")).Status);
        Assert.Null((await shop.Everything.Get("/api/admin/shop")).Body!["logo"]);
    }

    [Fact]
    public async Task What_is_no_picture_or_too_large_is_refused()
    {
        await using var shop = await RunningShop.Start();
        Assert.Equal(200, await Give(shop.Everything.Client, Half));
        foreach (var (file, status) in new (byte[], int)[]
        {
            ([], 400), ("<svg/>"u8.ToArray(), 400), (Half[..40], 400),
            ([0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3], 400), (new byte[(128 * 1024) + 1], 413),
        })
            Assert.Equal(status, await Give(shop.Everything.Client, file));

        // A small file that says it is 60,000 x 60,000 dots.
        var bomb = Half.ToArray();
        (bomb[18], bomb[19], bomb[22], bomb[23]) = (0xEA, 0x60, 0xEA, 0x60);
        Assert.Equal(400, await Give(shop.Everything.Client, bomb));
        Assert.Equal(Half.Length, (int)(await shop.Everything.Get("/api/admin/shop")).Body!["logo"]!["bytes"]!);
    }

    private static async Task<int> Give(HttpClient client, byte[] file)
    {
        using var body = new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } };
        using var answer = await client.PutAsync("/api/admin/shop/logo", body);
        return (int)answer.StatusCode;
    }
}

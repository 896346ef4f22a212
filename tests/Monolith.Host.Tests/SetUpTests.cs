using System.Text.RegularExpressions;
using Monolith.Administration.SetUp;
using Monolith.SharedKernel.Sites;

namespace Monolith.Host.Tests;

public sealed partial class SetUpTests
{
    [Fact]
    public async Task The_code_from_the_console_makes_the_shop_and_its_administrator_signs_in()
    {
        await using var shop = await RunningShop.Start(setUp: false);
        var visitor = shop.Stranger();
        Assert.Equal("/set-up", (await visitor.Client.GetAsync("/")).Headers.Location?.ToString());
        Assert.Equal((503, "setup.not-done"), (await visitor.Get("/api/session")).Problem);

        Assert.Contains("error=setup.wrong-code", await Post(visitor, "wrong", "EUR"), StringComparison.Ordinal);
        var code = shop.Services.GetRequiredService<SetUpCode>().Current;
        Assert.Contains("error=setup.unknown-currency", await Post(visitor, code, "ZZZ"), StringComparison.Ordinal);
        Assert.False(shop.Services.GetRequiredService<ISites>().IsSetUp);

        Assert.StartsWith("/sign-in", await Post(visitor, code, "CNY"), StringComparison.Ordinal);
        var boss = await shop.SignedIn("owner", "a long enough password");
        var settings = await boss.Get("/api/admin/shop");
        Assert.Equal(("晨光商店", "CNY", "Asia/Shanghai"), (settings.Body!["name"]!.ToString(), settings.Body["currency"]!.ToString(), settings.Body["timeZone"]!.ToString()));
        Assert.Equal("/", (await visitor.Client.GetAsync("/set-up")).Headers.Location?.ToString()); // only once
    }

    [Fact]
    public async Task Ten_wrong_codes_make_another_one()
    {
        await using var shop = await RunningShop.Start(setUp: false);
        var code = shop.Services.GetRequiredService<SetUpCode>();
        var first = code.Current;
        for (var i = 0; i < 10; i++) Assert.False(code.Matches("wrong"));
        Assert.False(code.Matches(first));
        Assert.True(code.Matches(" " + code.Current.ToUpperInvariant()));
    }

    [Fact]
    public async Task Name_time_zone_and_language_change_and_the_shop_knows_at_once()
    {
        await using var shop = await RunningShop.Start();
        var before = await shop.Everything.Get("/api/admin/shop");
        var changed = await shop.Everything.Put("/api/admin/shop", new { name = "New name", timeZone = "Asia/Tokyo", language = "zh" }, before.Tag);
        Assert.Equal(200, changed.Status);
        Assert.Equal("Asia/Tokyo", shop.Services.GetRequiredService<ISites>().Here.TimeZone.Id);
        Assert.Equal((409, "concurrency.changed"), (await shop.Everything.Put("/api/admin/shop", new { name = "x", timeZone = "UTC", language = "en" }, before.Tag)).Problem);
        Assert.Equal((400, "shop.unknown-time-zone"), (await shop.Everything.Put("/api/admin/shop", new { name = "x", timeZone = "Mars/Phobos", language = "en" })).Problem);
        Assert.Equal((400, "shop.unknown-language"), (await shop.Everything.Put("/api/admin/shop", new { name = "x", timeZone = "UTC", language = "xx" })).Problem);
    }

    private static async Task<string> Post(Api visitor, string code, string currency)
    {
        var page = await visitor.Client.GetStringAsync("/set-up");
        var form = new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = WebUtility.HtmlDecode(Token().Match(page).Groups[1].Value),
            ["code"] = code, ["company"] = "晨光商店", ["currency"] = currency, ["timeZone"] = "Asia/Shanghai", ["language"] = "zh",
            ["chartTemplate"] = "china", ["userName"] = "owner", ["password"] = "a long enough password",
        };
        var answer = await visitor.Client.PostAsync("/set-up", new FormUrlEncodedContent(form));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

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
    public async Task Wrong_codes_are_slowed_down_and_leave_the_owners_code_as_it_is()
    {
        await using var shop = await RunningShop.Start(setUp: false);
        var code = shop.Services.GetRequiredService<SetUpCode>().Current;
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Post(shop.Stranger(), $"wrong{i}", "EUR")));
        Assert.Contains(answers, a => a.Contains("error=session.too-many-tries", StringComparison.Ordinal));
        Assert.True(shop.Services.GetRequiredService<SetUpCode>().Matches(" " + code.ToUpperInvariant()));
    }

    [Fact]
    public async Task Two_at_once_make_one_shop_and_the_other_is_told()
    {
        await using var shop = await RunningShop.Start(setUp: false);
        var code = shop.Services.GetRequiredService<SetUpCode>().Current;
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Post(shop.Stranger(), code, "CNY")));
        Assert.Single(answers, a => a.StartsWith("/sign-in", StringComparison.Ordinal));
        Assert.All(answers.Where(a => !a.StartsWith("/sign-in", StringComparison.Ordinal)), a =>
            Assert.True(a == "/" || a.Contains("setup.done-already", StringComparison.Ordinal), a));
        await shop.SignedIn("owner", "a long enough password");
    }

    [Fact]
    public async Task A_browser_that_hangs_up_leaves_a_whole_shop_or_none_and_the_owner_goes_on()
    {
        await using var shop = await RunningShop.Start(setUp: false);
        var code = shop.Services.GetRequiredService<SetUpCode>().Current;
        foreach (var milliseconds in (int[])[1, 10, 30, 60])
        {
            using var cut = new CancellationTokenSource(TimeSpan.FromMilliseconds(milliseconds));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                await Post(shop.Stranger(), code, "CNY", cut.Token);
                cut.Token.WaitHandle.WaitOne();
                cut.Token.ThrowIfCancellationRequested();
            });
        }

        Assert.Matches("^/$|^/sign-in|setup.done-already", await Post(shop.Stranger(), code, "CNY"));
        await shop.SignedIn("owner", "a long enough password");
    }

    [Fact]
    public async Task A_set_up_that_fails_leaves_the_shop_unknown_to_everybody_meanwhile_and_after()
    {
        await using var shop = await RunningShop.Start(setUp: false);
        var sites = shop.Services.GetRequiredService<ISites>();
        var seen = new List<bool>();
        using var over = new CancellationTokenSource();
        var watching = Task.Run(() =>
        {
            while (!over.IsCancellationRequested) seen.Add(sites.IsSetUp);
        });
        await using (var scope = shop.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.Anonymous; // may do nothing: the modules refuse
            Assert.False((await scope.ServiceProvider.GetRequiredService<IShopSetUp>().Run(
                new("Test shop", "EUR", "Europe/Berlin", "en", "international", "owner", "Owner", "a long enough password"),
                    default)).IsOk);
        }

        await over.CancelAsync();
        await watching;
        Assert.DoesNotContain(true, seen);
        Assert.StartsWith("/sign-in", await Post(shop.Stranger(), shop.Services.GetRequiredService<SetUpCode>().Current, "CNY"),
            StringComparison.Ordinal);
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

    [Fact]
    public async Task A_shop_outside_China_is_asked_what_its_goods_are_taxed_at()
    {
        await using var shop = await RunningShop.Start(setUp: false);
        var (visitor, code) = (shop.Stranger(), shop.Services.GetRequiredService<SetUpCode>().Current);
        Assert.Contains("error=setup.tax-rate-missing", await PostTaxes(visitor, code, ("standardRate", " ")), StringComparison.Ordinal);
        Assert.Contains(
            "error=setup.tax-rate&field=standardRate", await PostTaxes(visitor, code, ("standardRate", "twenty")), StringComparison.Ordinal);
        Assert.Contains(
            "error=setup.tax-rate&field=reducedRate", await PostTaxes(visitor, code, ("standardRate", "20"), ("reducedRate", "101")),
            StringComparison.Ordinal);
        Assert.False(shop.Services.GetRequiredService<ISites>().IsSetUp);

        var taxes = new[] { ("standardRate", "8,1 %"), ("pricesHoldTax", "true") };
        Assert.StartsWith("/sign-in", await PostTaxes(visitor, code, taxes), StringComparison.Ordinal);
        var boss = await shop.SignedIn("owner", "a long enough password");
        var categories = (await boss.Get("/api/sales/tax-categories")).Items.ToDictionary(
            c => c!["code"]!.ToString(), c => c!["rates"]!.AsArray());
        Assert.Equal(("8.1", true), (categories["standard"][0]!["rate"]!.ToString(), (bool)categories["standard"][0]!["inclusive"]!));
        Assert.Empty(categories["reduced"]); // nobody has decided
        Assert.Equal("0", categories["exempt"][0]!["rate"]!.ToString());
    }

    private static Task<string> PostTaxes(Api visitor, string code, params (string Name, string Value)[] taxes) =>
        Post(visitor, code, "CHF", default, [("chartTemplate", "international"), .. taxes]);

    private static async Task<string> Post(
        Api visitor, string code, string currency, CancellationToken ct = default, params (string Name, string Value)[] more)
    {
        using var opened = await visitor.Client.GetAsync("/set-up", ct);
        if (opened.StatusCode == HttpStatusCode.Redirect) return opened.Headers.Location!.ToString();
        var page = await opened.Content.ReadAsStringAsync(ct);
        var form = new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = WebUtility.HtmlDecode(Token().Match(page).Groups[1].Value),
            ["code"] = code, ["company"] = "晨光商店", ["currency"] = currency, ["timeZone"] = "Asia/Shanghai", ["language"] = "zh",
            ["chartTemplate"] = "china", ["userName"] = "owner", ["password"] = "a long enough password",
        };
        foreach (var (name, value) in more) form[name] = value;
        var answer = await visitor.Client.PostAsync("/set-up", new FormUrlEncodedContent(form), ct);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

namespace Monolith.Host.Tests;

/// <summary>What people change of themselves.</summary>
public sealed class AccountTests
{
    private const string Old = "grey horse at noon";
    private const string New = "seven quiet boats";

    [Fact]
    public async Task A_new_password_needs_the_old_one_and_signs_out_everywhere_else()
    {
        await using var shop = await RunningShop.Start();
        await shop.Person("wangfang", "buyer", Old);
        var (here, elsewhere) = (await shop.SignedIn("wangfang", Old), await shop.SignedIn("wangfang", Old));

        Assert.Equal((400, "user.password-needed"), (await here.Put("/api/session/account", new { password = New })).Problem);
        Assert.Equal((401, "session.wrong-password"), (await here.Put("/api/session/account", new { currentPassword = New, password = New })).Problem);
        Assert.Equal((400, "user.password-common"), (await here.Put("/api/session/account", new { currentPassword = Old, password = "wangfang12345" })).Problem);
        Assert.Equal(200, (await elsewhere.Get("/api/session")).Status);

        Assert.Equal(200, (await here.Put("/api/session/account", new { currentPassword = Old, password = New })).Status);
        Assert.Equal(200, (await here.Get("/api/session")).Status);
        Assert.Equal(401, (await elsewhere.Get("/api/session")).Status);
        Assert.Equal((401, "session.wrong-password"), (await shop.Stranger().Post("/api/session", new { userName = "wangfang", password = Old })).Problem);
        Assert.Equal(200, (await shop.Stranger().Post("/api/session", new { userName = "wangfang", password = New })).Status);

        var audited = (await shop.Everything.Get("/api/admin/audit?action=administration.change-own-account")).Body!.ToJsonString();
        Assert.DoesNotContain(New, audited, StringComparison.Ordinal);
        Assert.Contains("newPassword", audited, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Wrong_passwords_at_ones_own_account_lock_as_at_the_door()
    {
        await using var shop = await RunningShop.Start();
        await shop.Person("wangfang", "buyer", Old);
        var here = await shop.SignedIn("wangfang", Old);
        var answers = new List<int>();
        for (var i = 0; i < 12; i++)
            answers.Add((await here.Put("/api/session/account", new { currentPassword = "wrong wrong " + i, pin = "471183" })).Status);
        Assert.Contains(423, answers);
        Assert.Equal(423, (await here.Put("/api/session/account", new { currentPassword = Old, pin = "471183" })).Status);
    }

    [Fact]
    public async Task A_pin_of_ones_own_is_as_long_as_ones_rights_ask_for_and_can_be_taken_away()
    {
        await using var shop = await RunningShop.Start();
        await shop.Person("chief", "manager", Old);
        var me = await shop.SignedIn("chief", Old);
        Assert.Equal((400, "user.pin-too-short"), (await me.Put("/api/session/account", new { currentPassword = Old, pin = "4711" })).Problem);
        Assert.Equal((400, "user.pin-malformed"), (await me.Put("/api/session/account", new { currentPassword = Old, pin = "47a183" })).Problem);
        var set = await me.Put("/api/session/account", new { currentPassword = Old, pin = "471183" });
        Assert.True(set.Status == 200, set.Body?.ToJsonString());
        Assert.True((bool)(await me.Get("/api/session/account")).Body!["hasPin"]!);
        Assert.Equal(200, (await me.Put("/api/session/account", new { currentPassword = Old, pin = "" })).Status);
        Assert.False((bool)(await me.Get("/api/session/account")).Body!["hasPin"]!);
    }

    [Fact]
    public async Task Language_and_start_page_need_no_password_and_hold_only_pages_that_one_may_open()
    {
        await using var shop = await RunningShop.Start();
        await shop.Person("keeper", "store-keeper", Old);
        var me = await shop.SignedIn("keeper", Old);
        var offered = (await me.Get("/api/session/account")).Body!["startPages"]!.AsArray().Select(p => p!["href"]!.ToString()).ToList();
        Assert.Contains("/inventory/stock", offered);
        Assert.DoesNotContain("/admin/users", offered);
        foreach (var page in (string[])["/admin/users", "https://elsewhere.example/", "/nowhere"])
            Assert.Equal((400, "user.unknown-start-page"), (await me.Put("/api/session/account", new { startPage = page })).Problem);

        Assert.Equal(200, (await me.Put("/api/session/account", new { language = "zh", startPage = "/inventory/stock" })).Status);
        Assert.Equal(200, (await me.Put("/api/session/account", new { language = "en" })).Status);
        var mine = (await me.Get("/api/session/account")).Body!;
        Assert.Equal(("en", "/inventory/stock"), (mine["language"]!.ToString(), mine["startPage"]!.ToString()));
        Assert.Equal(200, (await me.Put("/api/session/account", new { startPage = "" })).Status);
        Assert.Null((await me.Get("/api/session/account")).Body!["startPage"]);
    }

    [Fact]
    public async Task A_key_of_a_machine_has_no_account()
    {
        await using var shop = await RunningShop.Start();
        Assert.Equal((404, "user.unknown"), (await shop.Everything.Get("/api/session/account")).Problem);
        Assert.Equal((404, "user.unknown"), (await shop.Everything.Put("/api/session/account", new { language = "zh" })).Problem);
    }
}

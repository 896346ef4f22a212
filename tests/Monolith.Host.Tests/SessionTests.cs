namespace Monolith.Host.Tests;

/// <summary>A session is over on the server, not only in the browser that forgets its cookie.</summary>
public sealed class SessionTests
{
    [Fact]
    public async Task A_copied_cookie_is_worth_nothing_after_signing_out()
    {
        await using var shop = await RunningShop.Start();
        var cookie = await Cookie(shop);
        var (owner, thief) = (With(shop, cookie), With(shop, cookie));
        Assert.Equal(200, (await thief.Get("/api/session")).Status);
        Assert.Equal(204, (await owner.Delete("/api/session")).Status);
        Assert.Equal((401, "security.not-signed-in"), (await thief.Get("/api/session")).Problem);
        Assert.Equal((401, "security.not-signed-in"), (await thief.Get("/api/admin/users")).Problem);
        Assert.Equal(["session.ended", "session.started"], (await Comings(shop)).Take(2));
    }

    [Fact]
    public async Task Signing_in_again_ends_what_the_browser_had()
    {
        await using var shop = await RunningShop.Start();
        var boss = await shop.SignedIn();
        var cookie = await Cookie(shop, boss);
        Assert.Equal((401, "security.not-signed-in"), (await With(shop, "monolith=x").Get("/api/session")).Problem);
        Assert.Equal(200, (await With(shop, cookie).Get("/api/session")).Status);
        await Cookie(shop, boss);
        Assert.Equal((401, "security.not-signed-in"), (await With(shop, cookie).Get("/api/session")).Problem);
        Assert.Equal(200, (await boss.Get("/api/session")).Status);
    }

    [Fact]
    public async Task A_session_ends_within_a_day_however_busy_it_is()
    {
        var clock = new ShiftedClock();
        await using var shop = await RunningShop.Start(more: s => s.AddSingleton<TimeProvider>(clock));
        var boss = await shop.SignedIn();
        foreach (var hours in (int[])[7, 14, 21])
        {
            clock.Shift = TimeSpan.FromHours(hours);
            Assert.Equal(200, (await boss.Get("/api/session")).Status);
        }

        clock.Shift = TimeSpan.FromHours(24.1);
        Assert.Equal((401, "security.not-signed-in"), (await boss.Get("/api/session")).Problem);
    }

    [Fact]
    public async Task A_role_taken_away_holds_at_once_and_the_person_stays_signed_in()
    {
        await using var shop = await RunningShop.Start();
        var id = await shop.Person("max", "cashier");
        var max = await shop.SignedIn("max");
        Assert.Equal(200, (await shop.Everything.Put($"/api/admin/users/{id}", new { roles = new[] { "cashier", "manager" } })).Status);
        Assert.Equal(200, (await max.Get("/api/admin/users")).Status);
        Assert.Equal(200, (await shop.Everything.Put($"/api/admin/users/{id}", new { roles = new[] { "cashier" } })).Status);
        Assert.Equal((403, "security.permission-missing"), (await max.Get("/api/admin/users")).Problem);
        Assert.Equal(200, (await max.Get("/api/session")).Status);
    }

    private static async Task<IReadOnlyList<string>> Comings(RunningShop shop) =>
        [.. (await shop.Everything.Get("/api/admin/audit?subject=user:boss")).Items.Select(r => r!["action"]!.ToString())];

    private static async Task<string> Cookie(RunningShop shop, Api? browser = null)
    {
        using var content = System.Net.Http.Json.JsonContent.Create(new { userName = RunningShop.Administrator,
            password = RunningShop.Password });
        using var answer = await (browser ?? shop.Stranger()).Client.PostAsync("/api/session", content);
        return answer.Headers.GetValues("Set-Cookie").Last(c => c.StartsWith("monolith=", StringComparison.Ordinal)).Split(';')[0];
    }

    private static Api With(RunningShop shop, string cookie)
    {
        var api = shop.Stranger();
        api.Client.DefaultRequestHeaders.Add("Cookie", cookie);
        return api;
    }
}

namespace Monolith.Host.Tests;

public sealed class PinTests
{
    [Fact]
    public async Task A_pin_works_on_a_registered_till_only()
    {
        await using var shop = await RunningShop.Start();
        await shop.Person("lina", "cashier", null, "4711");
        Assert.Equal((403, "session.till-not-registered"), (await Try(shop.Stranger(), "4711")).Problem);

        var till = await Till(shop);
        var answer = await Try(till, "4711");
        Assert.Equal((200, "cashier"), (answer.Status, answer.Body!["kind"]!.ToString()));
    }

    [Fact]
    public async Task Five_wrong_pins_lock_and_an_administrator_unlocks()
    {
        await using var shop = await RunningShop.Start();
        var id = await shop.Person("lina", "cashier", null, "4711");
        var till = await Till(shop);
        for (var i = 0; i < 4; i++) Assert.Equal((401, "session.wrong-pin"), (await Try(till, "0000")).Problem);
        Assert.Equal((423, "session.locked"), (await Try(till, "0000")).Problem);
        Assert.Equal((423, "session.locked"), (await Try(till, "4711")).Problem); // even the right one
        Assert.True((bool)(await shop.Everything.Get($"/api/admin/users/{id}")).Body!["locked"]!);

        Assert.Equal(200, (await shop.Everything.Put($"/api/admin/users/{id}", new { roles = new[] { "cashier" } })).Status);
        Assert.Equal(200, (await Try(till, "4711")).Status);
        var refused = await shop.Everything.Get("/api/admin/audit?action=session.refused&subject=user:lina");
        Assert.Equal(5, (int)refused.Body!["total"]!);
    }

    [Fact]
    public async Task A_pin_opens_the_till_and_nothing_else_whoever_enters_it()
    {
        await using var shop = await RunningShop.Start();
        await shop.Person("lina", "administrator", pin: "471100");
        var till = await Till(shop);
        var rights = (await Try(till, "471100")).Body!["permissions"]!.AsArray().Select(p => p!.ToString()).ToList();
        Assert.Contains("pos.sell", rights);
        Assert.Contains("pos.override-price", rights);
        Assert.DoesNotContain(rights, r => r.StartsWith("admin.", StringComparison.Ordinal));
        foreach (var ofTheOffice in (string[])["pos.edit-registers", "pos.edit-limits", "pos.view-limits", "pos.findings",
            "pos.settle-findings", "pos.back-date", "pos.edit-cash-rounding"])
            Assert.DoesNotContain(ofTheOffice, rights);
        var limits = new { discountPercent = "100", discountAmount = (string?)null, returnAmount = (string?)null };
        Assert.Equal((403, "security.permission-missing"), (await till.Put("/api/pos/limits/cashier", limits)).Problem);
        Assert.Equal((403, "security.permission-missing"), (await till.Get("/api/pos/findings")).Problem);
        Assert.Equal((403, "list.no-file-at-till"), (await till.Get("/api/pos/tickets/export.csv")).Problem);
        Assert.Equal((403, "list.no-file-at-till"), (await till.Get("/api/pos/shifts/export.zip")).Problem);

        Assert.Equal((403, "security.permission-missing"), (await till.Get("/api/admin/users")).Problem);
        foreach (var page in (string[])["/", "/admin/users", "/pos/tickets", "/admin/scheduler"])
        {
            using var answer = await till.Client.GetAsync(page);
            Assert.Contains("/sign-in", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(200, (await till.Get("/api/session")).Status);
    }

    [Fact]
    public async Task Who_may_more_than_a_cashier_has_a_longer_pin()
    {
        await using var shop = await RunningShop.Start();
        Assert.Equal(
            (400, "user.pin-too-short"),
            (await shop.Everything.Put($"/api/admin/users/{Guid.CreateVersion7()}",
                new { userName = "max", roles = new[] { "manager" }, pin = "4711" })).Problem);
        var id = await shop.Person("lina", "cashier", null, "4711");
        Assert.Equal((400, "user.pin-too-short"),
            (await shop.Everything.Put($"/api/admin/users/{id}", new { roles = new[] { "cashier", "manager" } })).Problem);
        Assert.Equal(200,
            (await shop.Everything.Put($"/api/admin/users/{id}", new { roles = new[] { "cashier", "manager" }, pin = "471100" })).Status);
        Assert.Equal(200, (await Try(await Till(shop), "471100")).Status);
    }

    [Fact]
    public async Task A_pin_that_a_changed_role_makes_too_short_lets_nobody_in()
    {
        await using var shop = await RunningShop.Start();
        await shop.Person("lina", "cashier", null, "4711");
        await shop.Person("nora", "auditor");
        Assert.Equal(200, (await shop.Everything.Put("/api/admin/roles/auditor", new { permissions = Array.Empty<string>() })).Status);
        var id = await shop.Person("mia", "auditor", null, "4712");
        Assert.Equal(200,
            (await shop.Everything.Put("/api/admin/roles/auditor",
            new { permissions = new[] { AdministrationPermissions.Audit } })).Status);
        Assert.Equal((403, "session.pin-too-short"), (await Try(await Till(shop), "4712", id.ToString())).Problem);
    }

    [Fact]
    public async Task A_wrong_pin_of_nobody_is_counted_and_audited_as_one_of_somebody()
    {
        await using var shop = await RunningShop.Start();
        await shop.Person("lina", "cashier", null, "4711");
        var till = await Till(shop);
        foreach (var name in (string[])["lina", "nobody"])
        {
            for (var i = 0; i < 4; i++) Assert.Equal((401, "session.wrong-pin"), (await Try(till, "0000", name)).Problem);
            Assert.Equal((423, "session.locked"), (await Try(till, "0000", name)).Problem);
        }

        var refused = (await shop.Everything.Get("/api/admin/audit?action=session.refused")).Items;
        Assert.Equal(Reasons("user:lina"), Reasons("user:nobody"));
        Assert.Equal(5, Reasons("user:nobody").Count);

        List<string> Reasons(string subject) =>
            [.. refused.Where(r => r!["subject"]!.ToString() == subject).Select(r => r!["reason"]!.ToString())];
    }

    [Fact]
    public async Task A_till_is_of_a_register_that_exists_and_can_be_ended()
    {
        await using var shop = await RunningShop.Start();
        await shop.Person("lina", "cashier", null, "4711");
        var boss = await shop.SignedIn();
        Assert.Equal((404, "pos.unknown-register"),
            (await boss.Post("/api/session/till", new { registerId = Guid.CreateVersion7() })).Problem);

        var till = await Till(shop);
        Assert.Equal(200, (await Try(till, "4711")).Status);
        var rows = (await shop.Everything.Get("/api/admin/tills")).Items;
        Assert.Equal(("K1", true, true), (rows[0]!["register"]!.ToString(), (bool)rows[0]!["active"]!, rows[0]!["usedAt"] is not null));
        Assert.Equal(200, (await shop.Everything.Delete($"/api/admin/tills/{rows[0]!["tillId"]}")).Status);

        Assert.Equal((401, "security.not-signed-in"), (await till.Get("/api/session")).Problem); // who was in is out
        Assert.Equal((403, "session.till-not-registered"), (await Try(till, "4711")).Problem);
        Assert.Equal((403, "session.till-not-registered"), (await till.Get("/api/session/cashiers")).Problem);
    }

    private static async Task<Api> Till(RunningShop shop)
    {
        var till = await shop.SignedIn();
        Assert.Equal(204, (await till.Post("/api/session/till", new { registerId = FirstIds.Register })).Status);
        await till.Delete("/api/session");
        return till;
    }

    private static Task<Answer> Try(Api till, string pin, string cashier = "lina") =>
        till.Post("/api/session/pin", new { registerId = FirstIds.Register, cashier, pin });
}

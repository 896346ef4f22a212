namespace Monolith.Host.Tests;

public sealed class PinTests
{
    private static readonly Guid Register = Guid.CreateVersion7();

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

    private static async Task<Api> Till(RunningShop shop)
    {
        var till = await shop.SignedIn();
        Assert.Equal(204, (await till.Post("/api/session/till", new { registerId = Register })).Status);
        await till.Delete("/api/session");
        return till;
    }

    private static Task<Answer> Try(Api till, string pin) => till.Post("/api/session/pin", new { registerId = Register, cashier = "lina", pin });
}

namespace Monolith.Host.Tests;

/// <summary>A manager comes to the till and allows one thing; and a ticket is its own cashier's, whoever is signed in when it
/// arrives.</summary>
public sealed class LentRightTests
{
    private const string ManagersPin = "83617294";

    [Fact]
    public async Task A_manager_lends_a_right_for_one_ticket_by_pin_and_nobodys_session_changes()
    {
        await using var shop = await RunningShop.Start();
        var (till, register) = await Till(shop);
        await shop.Person("max", "manager", null, ManagersPin);
        await shop.Person("lina", "cashier", null, "4711");
        await SignIn(till, register, "lina", "4711");
        var ticket = Guid.CreateVersion7();

        var lent = await Lend(till, register, ticket, "pos.return-without-origin", "max", ManagersPin);
        Assert.Equal((200, "max"), (lent.Status, lent.Body!["name"]!.ToString()));
        Assert.Equal("lina", (await till.Get("/api/session")).Body!["name"]!.ToString());

        Assert.Equal((401, "session.wrong-pin"), (await Lend(till, register, ticket, "pos.discount", "max", "00000000")).Problem);
        Assert.Equal((403, "pos.override-not-allowed"), (await Lend(till, register, ticket, "pos.override-price", "lina", "4711")).Problem);
        Assert.Equal((400, "pos.not-lendable"), (await Lend(till, register, ticket, "admin.users", "max", ManagersPin)).Problem);
        Assert.Equal((403, "session.till-not-registered"), (await Lend(shop.Stranger(), register, ticket, "pos.discount", "max", ManagersPin)).Problem);
        // Not even where somebody who may sell is signed in by password, or a machine by its key.
        Assert.Equal((403, "session.till-not-registered"), (await Lend(shop.Everything, register, ticket,
            "pos.discount", "max", ManagersPin)).Problem);
        Assert.Equal(1, (int)(await shop.Everything.Get("/api/admin/audit?action=till.right-lent")).Body!["total"]!);
    }

    [Fact]
    public async Task Who_may_lend_a_right_is_named_and_who_may_not_or_not_so_far_isnt()
    {
        await using var shop = await RunningShop.Start();
        var (till, register) = await Till(shop);
        await shop.Person("max", "manager", null, ManagersPin);
        await shop.Person("lina", "cashier", null, "4711");
        await SignIn(till, register, "lina", "4711");
        async Task<string> Lenders(string asked) =>
            string.Join(", ", (await till.Get($"/api/session/lenders?permission={asked}")).Body!["items"]!.AsArray().Select(p => p!["name"]));

        Assert.Equal("max", await Lenders("pos.override-price"));
        Assert.Equal("lina, max", await Lenders("pos.discount&percent=20&amount=5.00"));
        Assert.Equal("max", await Lenders("pos.discount&percent=20.1&amount=5.00"));
        Assert.Equal("", await Lenders("admin.users"));
        Assert.Equal((403, "session.till-not-registered"), (await shop.Stranger().Get("/api/session/lenders?permission=pos.discount")).Problem);
    }

    [Fact]
    public async Task A_waiting_ticket_is_booked_on_who_sold_it_when_the_next_cashier_has_signed_in()
    {
        await using var shop = await RunningShop.Start();
        var (till, register) = await Till(shop);
        await shop.Person("lina", "cashier", null, "4711");
        await shop.Person("omar", "cashier", null, "4712");
        await SignIn(till, register, "lina", "4711");
        var lina = (await till.Get($"/api/pos/session-config?register={register}")).Body!["actor"]!;
        var shift = Guid.CreateVersion7();
        Assert.Equal(200, (await till.Put($"/api/pos/shifts/{shift}", new { registerId = register, @float = "0" })).Status);
        var item = await AnItem(shop);
        var soldAt = TimeProvider.System.GetUtcNow();

        await till.Delete("/api/session");
        await SignIn(till, register, "omar", "4712");
        var answer = await till.Put($"/api/pos/tickets/{Guid.CreateVersion7()}", new
        {
            shiftId = shift, completedAt = soldAt, total = "2.00", number = "K7-000001",
            cashier = new { userId = lina["id"]!.ToString(), name = "lina", grant = lina["grant"]!.ToString() },
            clock = new { offsetMs = 12, source = "server" },
            lines = new[] { new { itemId = item, quantity = "1", unitPrice = "2.00" } },
            tenders = new[] { new { kind = "cash", amount = "2.00" } },
        });
        Assert.Equal((200, "lina"), (answer.Status, answer.Body!["cashierName"]!.ToString()));
        Assert.Empty(answer.Body["findings"]!.AsArray());
    }

    private static async Task<(Api Till, Guid Register)> Till(RunningShop shop)
    {
        var register = Guid.CreateVersion7();
        var warehouse = (await shop.Everything.Get("/api/inventory/warehouses")).Items[0]!["warehouseId"]!.ToString();
        Assert.Equal(200, (await shop.Everything.Put($"/api/pos/registers/{register}", new { code = "K7", name = "Till 7", warehouseId = warehouse })).Status);
        var till = await shop.SignedIn();
        Assert.Equal(204, (await till.Post("/api/session/till", new { registerId = register })).Status);
        await till.Delete("/api/session");
        return (till, register);
    }

    private static async Task SignIn(Api till, Guid register, string cashier, string pin) =>
        Assert.Equal(200, (await till.Post("/api/session/pin", new { registerId = register, cashier, pin })).Status);

    private static Task<Answer> Lend(Api till, Guid register, Guid ticket, string permission, string user, string pin) =>
        till.Post("/api/session/override", new { registerId = register, ticketId = ticket, permission, user, pin, reason = "customer is known" });

    private static async Task<Guid> AnItem(RunningShop shop)
    {
        var item = Guid.CreateVersion7();
        var made = await shop.Everything.Put($"/api/inventory/items/{item}", new { sku = "LENT", name = "Pencil", unit = "pcs", taxCategory = "standard" });
        Assert.Equal(200, made.Status);
        return item;
    }
}

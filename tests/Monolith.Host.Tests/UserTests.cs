namespace Monolith.Host.Tests;

[Collection(SharedShop.Name)]
public sealed class UserTests(SharedShop shared)
{
    [Fact]
    public async Task A_person_is_added_found_changed_and_signs_in()
    {
        var shop = shared.Shop;
        var id = await shop.Person("xenia", "cashier");
        var found = await shop.Everything.Get($"/api/admin/users/{id}");
        Assert.Equal((200, "\"1\"", "xenia"), (found.Status, found.Tag, found.Body!["displayName"]!.ToString()));

        var changed = await shop.Everything.Put($"/api/admin/users/{id}", new { displayName = "Xenia", roles = new[] { "buyer" } }, found.Tag);
        Assert.Equal((200, "Xenia"), (changed.Status, changed.Body!["displayName"]!.ToString()));
        Assert.Equal((409, "concurrency.changed"), (await shop.Everything.Put($"/api/admin/users/{id}", new { roles = new[] { "cashier" } }, found.Tag)).Problem);
        Assert.Equal((409, "user.name-fixed"), (await shop.Everything.Put($"/api/admin/users/{id}", new { userName = "other", roles = new[] { "buyer" } })).Problem);

        var xenia = await shop.SignedIn("xenia");
        Assert.Equal("Xenia", (await xenia.Get("/api/session")).Body!["name"]!.ToString());
        Assert.Equal(["xenia"], (await shop.Everything.Get("/api/admin/users?search=xen")).Items.Select(u => u!["userName"]!.ToString()));
    }

    [Theory]
    [InlineData("x", "cashier", "long enough password", null, "user.name-malformed")]
    [InlineData("anna", "cashier", "short", null, "user.password-too-short")]
    [InlineData("anna", "cashier", null, "12a4", "user.pin-malformed")]
    [InlineData("anna", "pilot", null, "1234", "user.unknown-role")]
    public async Task Bad_input_is_refused_with_its_code_and_nothing_is_written(string name, string role, string? password, string? pin, string code)
    {
        var shop = shared.Shop;
        var before = (int)(await shop.Everything.Get("/api/admin/users")).Body!["total"]!;
        Assert.Equal((400, code), (await shop.Everything.Put($"/api/admin/users/{Guid.CreateVersion7()}", new { userName = name, roles = new[] { role }, password, pin })).Problem);
        Assert.Equal(before, (int)(await shop.Everything.Get("/api/admin/users")).Body!["total"]!);
    }

    [Fact]
    public async Task A_user_name_belongs_to_one_person_however_it_is_written()
    {
        var shop = shared.Shop;
        await shop.Person("berta", "cashier");
        Assert.Equal((409, "user.name-taken"), (await shop.Everything.Put($"/api/admin/users/{Guid.CreateVersion7()}", new { userName = "BERTA", roles = new[] { "cashier" } })).Problem);
    }

    [Fact]
    public async Task The_last_administrator_stays_one()
    {
        await using var shop = await RunningShop.Start();
        var boss = (await shop.Everything.Get("/api/admin/users")).Items[0]!["userId"]!.ToString();
        Assert.Equal((409, "user.last-administrator"), (await shop.Everything.Put($"/api/admin/users/{boss}", new { roles = new[] { "manager" } })).Problem);
        Assert.Equal((409, "user.last-administrator"), (await shop.Everything.Put($"/api/admin/users/{boss}", new { roles = new[] { "administrator" }, active = false })).Problem);

        await shop.Person("second", "administrator");
        Assert.Equal(200, (await shop.Everything.Put($"/api/admin/users/{boss}", new { roles = new[] { "manager" } })).Status);
    }

    [Fact]
    public async Task Nobody_gives_away_or_takes_over_more_than_they_have()
    {
        var shop = shared.Shop;
        await shop.Person("max", "manager");
        var max = await shop.SignedIn("max");
        var boss = (await shop.Everything.Get("/api/admin/users?search=boss")).Items[0]!["userId"]!.ToString();

        Assert.Equal((403, "user.cannot-grant"), (await max.Put($"/api/admin/users/{Guid.CreateVersion7()}", new { userName = "evil", roles = new[] { "administrator" } })).Problem);
        Assert.Equal((403, "user.cannot-grant"), (await max.Put($"/api/admin/users/{boss}", new { roles = new[] { "administrator" }, password = "taken over by max" })).Problem);
        Assert.Equal(200, (await max.Put($"/api/admin/users/{Guid.CreateVersion7()}", new { userName = "tim", roles = new[] { "cashier" } })).Status);
        await shop.SignedIn(); // the boss's own password still holds
    }

    [Fact]
    public async Task Who_may_not_sign_in_any_more_is_out_at_once()
    {
        var shop = shared.Shop;
        var id = await shop.Person("clara", "manager");
        var clara = await shop.SignedIn("clara");
        Assert.Equal(200, (await clara.Get("/api/admin/users")).Status);
        Assert.Equal(200, (await shop.Everything.Put($"/api/admin/users/{id}", new { roles = new[] { "manager" }, active = false })).Status);
        Assert.Equal((401, "security.not-signed-in"), (await clara.Get("/api/admin/users")).Problem);
    }
}

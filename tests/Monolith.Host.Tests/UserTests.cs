namespace Monolith.Host.Tests;

public sealed class UserTests
{
    [Fact]
    public async Task A_person_is_added_found_changed_and_signs_in()
    {
        await using var shop = await RunningShop.Start();
        var id = await shop.Person("anna", "cashier");
        var found = await shop.Everything.Get($"/api/admin/users/{id}");
        Assert.Equal((200, "\"1\"", "anna"), (found.Status, found.Tag, found.Body!["displayName"]!.ToString()));

        var changed = await shop.Everything.Put($"/api/admin/users/{id}", new { displayName = "Anna", roles = new[] { "buyer" } }, found.Tag);
        Assert.Equal((200, "Anna"), (changed.Status, changed.Body!["displayName"]!.ToString()));
        Assert.Equal((409, "concurrency.changed"), (await shop.Everything.Put($"/api/admin/users/{id}", new { roles = new[] { "cashier" } }, found.Tag)).Problem);
        Assert.Equal((409, "user.name-fixed"), (await shop.Everything.Put($"/api/admin/users/{id}", new { userName = "other", roles = new[] { "buyer" } })).Problem);

        var anna = await shop.SignedIn("anna");
        Assert.Equal("Anna", (await anna.Get("/api/session")).Body!["name"]!.ToString());
        Assert.Equal(["anna"], (await shop.Everything.Get("/api/admin/users?text=ann")).Items.Select(u => u!["userName"]!.ToString()));
    }

    [Theory]
    [InlineData("x", "cashier", "long enough password", null, "user.name-malformed")]
    [InlineData("anna", "cashier", "short", null, "user.password-too-short")]
    [InlineData("anna", "cashier", null, "12a4", "user.pin-malformed")]
    [InlineData("anna", "pilot", null, "1234", "user.unknown-role")]
    public async Task Bad_input_is_refused_with_its_code_and_nothing_is_written(string name, string role, string? password, string? pin, string code)
    {
        await using var shop = await RunningShop.Start();
        Assert.Equal((400, code), (await shop.Everything.Put($"/api/admin/users/{Guid.CreateVersion7()}", new { userName = name, roles = new[] { role }, password, pin })).Problem);
        Assert.Equal(1, (int)(await shop.Everything.Get("/api/admin/users")).Body!["total"]!);
    }

    [Fact]
    public async Task A_user_name_belongs_to_one_person_however_it_is_written()
    {
        await using var shop = await RunningShop.Start();
        await shop.Person("anna", "cashier");
        Assert.Equal((409, "user.name-taken"), (await shop.Everything.Put($"/api/admin/users/{Guid.CreateVersion7()}", new { userName = "ANNA", roles = new[] { "cashier" } })).Problem);
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
        await using var shop = await RunningShop.Start();
        await shop.Person("max", "manager");
        var max = await shop.SignedIn("max");
        var boss = (await shop.Everything.Get("/api/admin/users?text=boss")).Items[0]!["userId"]!.ToString();

        Assert.Equal((403, "user.cannot-grant"), (await max.Put($"/api/admin/users/{Guid.CreateVersion7()}", new { userName = "evil", roles = new[] { "administrator" } })).Problem);
        Assert.Equal((403, "user.cannot-grant"), (await max.Put($"/api/admin/users/{boss}", new { roles = new[] { "administrator" }, password = "taken over by max" })).Problem);
        Assert.Equal(200, (await max.Put($"/api/admin/users/{Guid.CreateVersion7()}", new { userName = "tim", roles = new[] { "cashier" } })).Status);
        await shop.SignedIn(); // the boss's own password still holds
    }

    [Fact]
    public async Task Who_may_not_sign_in_any_more_is_out_at_once()
    {
        await using var shop = await RunningShop.Start();
        var id = await shop.Person("anna", "manager");
        var anna = await shop.SignedIn("anna");
        Assert.Equal(200, (await anna.Get("/api/admin/users")).Status);
        Assert.Equal(200, (await shop.Everything.Put($"/api/admin/users/{id}", new { roles = new[] { "manager" }, active = false })).Status);
        Assert.Equal((401, "security.not-signed-in"), (await anna.Get("/api/admin/users")).Problem);
    }
}

using System.Globalization;

namespace Monolith.Host.Tests;

[Collection(SharedShop.Name)]
public sealed class ApiKeyTests(SharedShop shared)
{
    [Fact]
    public async Task A_key_is_shown_once_works_and_ends()
    {
        var shop = shared.Shop;
        var id = Guid.CreateVersion7();
        var made = await shop.Everything.Put($"/api/admin/api-keys/{id}", new { name = "web shop", permissions = new[] { AdministrationPermissions.Audit } });
        var key = made.Body!["key"]!.ToString();
        var machine = shop.Stranger();
        machine.Client.DefaultRequestHeaders.Add("Authorization", "Bearer " + key);

        Assert.Equal(200, (await machine.Get("/api/admin/audit")).Status);
        Assert.Equal((403, "security.permission-missing"), (await machine.Get("/api/admin/users")).Problem);
        Assert.DoesNotContain(key, (await shop.Everything.Get("/api/admin/api-keys")).Body!.ToJsonString(), StringComparison.Ordinal);

        Assert.Equal(200, (await shop.Everything.Delete($"/api/admin/api-keys/{id}")).Status);
        Assert.Equal((401, "security.not-signed-in"), (await machine.Get("/api/admin/audit")).Problem);
        Assert.Equal((404, "api-key.unknown"), (await shop.Everything.Delete($"/api/admin/api-keys/{Guid.CreateVersion7()}")).Problem);
    }

    [Fact]
    public async Task A_key_cannot_have_more_than_its_maker()
    {
        var shop = shared.Shop;
        var maker = await shop.Key(AdministrationPermissions.ApiKeys, AdministrationPermissions.Audit);
        Assert.Equal((403, "api-key.cannot-grant"), (await maker.Put($"/api/admin/api-keys/{Guid.CreateVersion7()}", new { name = "k", permissions = new[] { "*" } })).Problem);
        Assert.Equal((403, "api-key.cannot-grant"), (await maker.Put($"/api/admin/api-keys/{Guid.CreateVersion7()}", new { name = "k", permissions = new[] { AdministrationPermissions.Users } })).Problem);
        Assert.Equal((400, "api-key.unknown-permission"), (await maker.Put($"/api/admin/api-keys/{Guid.CreateVersion7()}", new { name = "k", permissions = new[] { "a.b" } })).Problem);
        Assert.Equal(200, (await maker.Put($"/api/admin/api-keys/{Guid.CreateVersion7()}", new { name = "k", permissions = new[] { AdministrationPermissions.Audit } })).Status);
    }

    [Fact]
    public async Task A_key_says_when_it_was_used_and_ends_on_its_day()
    {
        var clock = new ShiftedClock();
        await using var shop = await RunningShop.Start(more: s => s.AddSingleton<TimeProvider>(clock));
        var id = Guid.CreateVersion7();
        var ends = clock.GetUtcNow().AddDays(2);
        var body = new { name = "till of the fair", permissions = new[] { AdministrationPermissions.Audit }, expiresAt = ends };
        var made = await shop.Everything.Put($"/api/admin/api-keys/{id}", body);
        var machine = shop.Stranger();
        machine.Client.DefaultRequestHeaders.Add("X-Api-Key", made.Body!["key"]!.ToString());
        Assert.Null((await Listed(shop, id))["usedAt"]);
        Assert.Equal(200, (await machine.Get("/api/admin/audit")).Status);
        var used = DateTimeOffset.Parse((await Listed(shop, id))["usedAt"]!.ToString(), CultureInfo.InvariantCulture);
        Assert.InRange(used, clock.GetUtcNow().AddMinutes(-5), clock.GetUtcNow());

        clock.Shift = TimeSpan.FromDays(2);
        Assert.Equal((401, "security.not-signed-in"), (await machine.Get("/api/admin/audit")).Problem);
        var past = new { name = "k", permissions = new[] { AdministrationPermissions.Audit }, expiresAt = clock.GetUtcNow() };
        Assert.Equal((400, "api-key.expires-soon"), (await shop.Everything.Put($"/api/admin/api-keys/{Guid.CreateVersion7()}", past)).Problem);
    }

    private static async Task<System.Text.Json.Nodes.JsonNode> Listed(RunningShop shop, Guid id) =>
        (await shop.Everything.Get("/api/admin/api-keys")).Items.Single(k => k!["apiKeyId"]!.ToString() == id.ToString())!;

    [Fact]
    public async Task A_repeat_of_the_same_request_makes_no_second_key_and_keeps_no_secret()
    {
        var shop = shared.Shop;
        var everything = await shop.Key("*");
        everything.Client.DefaultRequestHeaders.Add("Idempotency-Key", "once");
        var (path, body) = ($"/api/admin/api-keys/{Guid.CreateVersion7()}", new { name = "k", permissions = new[] { AdministrationPermissions.Audit } });
        var first = await everything.Put(path, body);
        var again = await everything.Put(path, body);
        Assert.Equal(200, again.Status);
        Assert.Null(again.Body!["key"]);
        Assert.Equal(first.Body!["info"]!.ToJsonString(), again.Body["info"]!.ToJsonString());
    }
}

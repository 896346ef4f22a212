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

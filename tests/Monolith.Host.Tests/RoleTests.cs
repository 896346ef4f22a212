namespace Monolith.Host.Tests;

[Collection(SharedShop.Name)]
public sealed class RoleTests(SharedShop shared)
{
    [Fact]
    public async Task A_permission_taken_from_a_role_is_gone_at_once_and_on_the_record()
    {
        await using var shop = await RunningShop.Start();
        await shop.Person("max", "manager");
        var max = await shop.SignedIn("max");
        Assert.Equal(200, (await max.Get("/api/admin/jobs")).Status);

        var role = (await shop.Everything.Get("/api/admin/roles")).Items.Single(r => r!["role"]!.ToString() == "manager")!;
        var left = role["permissions"]!.AsArray().Select(p => p!.ToString()).Where(p => p != AdministrationPermissions.Jobs).ToList();
        var version = $"\"{role["version"]}\"";
        var changed = await shop.Everything.Put("/api/admin/roles/manager", new { permissions = left }, version);
        Assert.Equal(200, changed.Status);
        Assert.Equal((409, "concurrency.changed"), (await shop.Everything.Put("/api/admin/roles/manager", new { permissions = left }, version)).Problem);
        Assert.Equal(changed.Tag, (await shop.Everything.Put("/api/admin/roles/manager", new { permissions = left }, changed.Tag)).Tag);

        Assert.Equal((403, "security.permission-missing"), (await max.Get("/api/admin/jobs")).Problem);
        var audit = await shop.Everything.Get("/api/admin/audit?action=administration.change-role&module=Administration");
        Assert.Contains(audit.Items, r => r!["before"]!.ToString().Contains(AdministrationPermissions.Jobs, StringComparison.Ordinal) && r["subject"]!.ToString() == "role:manager");
    }

    [Fact]
    public async Task Only_an_administrator_says_what_a_role_may_do()
    {
        var shop = shared.Shop;
        await shop.Person("moritz", "manager");
        var moritz = await shop.SignedIn("moritz");
        Assert.Equal((403, "role.cannot-grant"), (await moritz.Put("/api/admin/roles/manager", new { permissions = new[] { AdministrationPermissions.ApiKeys } })).Problem);
    }

    [Fact]
    public async Task Bad_roles_are_refused_with_their_code()
    {
        var shop = shared.Shop;
        Assert.Equal((404, "role.unknown"), (await shop.Everything.Put("/api/admin/roles/pilot", new { permissions = Array.Empty<string>() })).Problem);
        Assert.Equal((400, "role.unknown-permission"), (await shop.Everything.Put("/api/admin/roles/buyer", new { permissions = new[] { "a.b" } })).Problem);
        Assert.Equal((400, "request.malformed"), (await shop.Everything.Put("/api/admin/roles/buyer", new { })).Problem);
        Assert.Equal((409, "role.administrator-fixed"), (await shop.Everything.Put("/api/admin/roles/administrator", new { permissions = Array.Empty<string>() })).Problem);
    }

    [Fact]
    public async Task Every_permission_has_a_name()
    {
        var shop = shared.Shop;
        var permissions = (await shop.Everything.Get("/api/admin/permissions?take=500")).Items;
        Assert.True(permissions.Count > 30);
        Assert.DoesNotContain(permissions, p => p!["text"]!.ToString().StartsWith("permission.", StringComparison.Ordinal));
    }
}

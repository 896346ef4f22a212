using Microsoft.EntityFrameworkCore;
using Monolith.Administration.Persistence;
using Monolith.Host.Composition;

namespace Monolith.Host.Tests;

/// <summary>A new version may bring permissions that no role of an older shop has heard of.</summary>
public sealed class NewPermissionTests
{
    private const string New = "future.foresee";

    [Fact]
    public async Task A_permission_of_a_new_version_reaches_the_roles_it_is_meant_for_and_is_on_the_record()
    {
        await using var shop = await RunningShop.Start(more: WithTheFuture);

        Assert.Contains(New, await PermissionsOf(shop, "manager"));
        Assert.DoesNotContain(New, await PermissionsOf(shop, "buyer"));
        var audit = await shop.Everything.Get("/api/admin/audit?action=administration.offer-permissions");
        var row = Assert.Single(audit.Items, r => r!["reason"]?.ToString() == "new in this version")!;
        Assert.Equal(("role:manager", "start"), (row["subject"]!.ToString(), row["source"]!.ToString()));
        Assert.Contains(New, row["after"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_administrator_took_away_stays_away_at_every_further_start()
    {
        await using var shop = await RunningShop.Start(more: WithTheFuture);
        var left = (await PermissionsOf(shop, "manager")).Where(p => p is not New and not AdministrationPermissions.Jobs).ToList();
        Assert.Equal(200, (await shop.Everything.Put("/api/admin/roles/manager", new { permissions = left })).Status);

        await shop.PrepareAgain();
        Assert.Equal(left, await PermissionsOf(shop, "manager"));
    }

    [Fact]
    public async Task A_start_that_finds_nothing_new_writes_nothing()
    {
        await using var shop = await RunningShop.Start();
        var before = await AuditRows(shop);
        await shop.PrepareAgain();
        Assert.Equal(before, await AuditRows(shop));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task A_role_of_before_this_was_kept_gains_only_where_nobody_had_changed_it(long version, bool gains)
    {
        await using var shop = await RunningShop.Start();
        await using (var scope = shop.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AdministrationDbContext>();
            var without = string.Join(',', (await PermissionsOf(shop, "manager")).Where(p => p != AdministrationPermissions.Jobs));
            await db.Database.ExecuteSqlAsync($"UPDATE sys_roles SET offered = NULL, permissions = {without}, version = {version} WHERE code = 'manager'");
        }

        await shop.PrepareAgain();
        Assert.Equal(gains, (await PermissionsOf(shop, "manager")).Contains(AdministrationPermissions.Jobs));
    }

    private static async Task<List<string>> PermissionsOf(RunningShop shop, string role) =>
        (await shop.Everything.Get("/api/admin/roles")).Items.Single(r => r!["role"]!.ToString() == role)!["permissions"]!.AsArray()
            .Select(p => p!.ToString()).ToList();

    private static async Task<int> AuditRows(RunningShop shop) => (int)(await shop.Everything.Get("/api/admin/audit?module=Administration")).Body!["total"]!;

    private static void WithTheFuture(IServiceCollection services) => services.AddSingleton<IReadOnlyList<IModule>>([.. ModuleCatalog.All, new Future()]);

    private sealed class Future : IModule
    {
        public string Name => "Future";

        public string TablePrefix => "fut_";

        public IEnumerable<Permission> Permissions => [new(New, Roles.Manager)];

        public void Register(ModuleServices services)
        {
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Monolith.Administration.Doctor;
using Monolith.Administration.Jobs.ListJobs;
using Monolith.Administration.Jobs.RunJob;
using Monolith.Administration.Jobs.Scheduler;
using Monolith.Administration.Persistence;

namespace Monolith.Host.Tests;

/// <summary>A page stays open for hours; rights don't wait for its next reload.</summary>
public sealed class OpenPageTests
{
    [Fact]
    public async Task A_right_that_is_taken_away_is_refused_at_the_next_click_and_the_page_hears_of_it()
    {
        await using var shop = await RunningShop.Start();
        await shop.Person("max", "manager");
        await using var page = await OpenPage.Of(shop, "max");
        Assert.True((await page.Send(new RunJob(ReconcileJob.Name))).IsOk);

        var left = shop.Services.GetRequiredService<IReadOnlyList<IModule>>().SelectMany(m => m.Permissions)
            .Where(p => p.Roles.Contains("manager") && p.Code != AdministrationPermissions.RunJobs).Select(p => p.Code).ToList();
        Assert.Equal(200, (await shop.Everything.Put("/api/admin/roles/manager", new { permissions = left })).Status);

        Assert.Equal("security.permission-missing", (await page.Send(new RunJob(ReconcileJob.Name))).Error?.Code);
        await Eventually.Is(() => Task.FromResult(page.Told?.HasClaim(Claims.Permission, AdministrationPermissions.RunJobs) == false ? page : null));
        Assert.True(page.Told!.HasClaim(Claims.Permission, AdministrationPermissions.Jobs));
        Assert.True(page.Told.Identity!.IsAuthenticated);

        var denied = await shop.Everything.Get("/api/admin/audit?action=security.denied");
        Assert.Contains(denied.Items, r => r!["actorName"]!.ToString() == "max" && r["reason"]!.ToString() == AdministrationPermissions.RunJobs);
    }

    [Fact]
    public async Task A_right_that_is_given_works_without_a_reload()
    {
        await using var shop = await RunningShop.Start();
        var id = await shop.Person("max", "cashier");
        await using var page = await OpenPage.Of(shop, "max");
        Assert.Equal("security.permission-missing", (await page.Send(new ListJobs(new()))).Error?.Code);

        Assert.Equal(200, (await shop.Everything.Put($"/api/admin/users/{id}", new { roles = new[] { "manager" } })).Status);
        Assert.True((await page.Send(new ListJobs(new()))).IsOk);
        await Eventually.Is(() => Task.FromResult(page.Told?.HasClaim(Claims.Permission, AdministrationPermissions.Jobs) == true ? page : null));
    }

    [Fact]
    public async Task A_changed_password_ends_the_pages_that_are_open()
    {
        await using var shop = await RunningShop.Start();
        var id = await shop.Person("max", "manager");
        await using var page = await OpenPage.Of(shop, "max");

        Assert.Equal(200, (await shop.Everything.Put($"/api/admin/users/{id}", new { roles = new[] { "manager" }, password = "another long one" })).Status);
        Assert.Equal("security.permission-missing", (await page.Send(new ListJobs(new()))).Error?.Code);
        await Eventually.Is(() => Task.FromResult(page.Told?.Identity!.IsAuthenticated == false ? page : null));
    }

    [Fact]
    public async Task Who_is_disabled_by_another_host_on_the_same_database_is_out_within_seconds()
    {
        await using var shop = await RunningShop.Start();
        var id = await shop.Person("max", "manager");
        await using var page = await OpenPage.Of(shop, "max");

        await using (var scope = shop.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AdministrationDbContext>();
            await db.WriteQuietly(async ct => (await db.Users.FirstAsync(u => u.Id == id, ct)).Active = false, default);
        }

        await Eventually.Is(() => Task.FromResult(page.Told?.Identity!.IsAuthenticated == false ? page : null));
        Assert.Equal("security.permission-missing", (await page.Send(new ListJobs(new()))).Error?.Code);
    }
}

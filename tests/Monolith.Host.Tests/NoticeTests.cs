namespace Monolith.Host.Tests;

[Collection(SharedShop.Name)]
public sealed class NoticeTests(SharedShop shared)
{
    [Fact]
    public async Task A_notice_is_seen_by_who_may_and_once_done_by_nobody()
    {
        var shop = shared.Shop;
        await Tell(shop, "one");
        await Tell(shop, "one");
        await Tell(shop, "two");
        var keeper = await shop.Key(AdministrationPermissions.Notices, AdministrationPermissions.SettleNotices, AdministrationPermissions.Audit);
        var other = await shop.Key(AdministrationPermissions.Notices, AdministrationPermissions.SettleNotices);
        var reader = await shop.Key(AdministrationPermissions.Notices, AdministrationPermissions.Audit);

        var mine = await keeper.Get("/api/admin/notices");
        Assert.Equal(2, (int)mine.Body!["total"]!);
        Assert.Contains("Reconcile", mine.Items[0]!["text"]!.ToString(), StringComparison.Ordinal); // @job.… is a text's key
        Assert.Equal(0, (int)(await other.Get("/api/admin/notices")).Body!["total"]!);
        var done = $"/api/admin/notices/{mine.Items[0]!["id"]}/done";
        Assert.Equal((404, "notice.unknown"), (await other.Post(done)).Problem);
        Assert.Equal((403, "security.permission-missing"), (await reader.Post(done)).Problem);

        Assert.Equal(200, (await keeper.Post(done)).Status);
        Assert.Equal(1, (int)(await reader.Get("/api/admin/notices")).Body!["total"]!);
        Assert.Equal(2, (int)(await reader.Get("/api/admin/notices?open=false")).Body!["total"]!);
        await Tell(shop, "two"); // what is done may be told again
        Assert.Equal(2, (int)(await reader.Get("/api/admin/notices")).Body!["total"]!);
    }

    internal static async Task Tell(RunningShop shop, string what)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<INotices>()
            .Add("administration.notice-job-failed", ["@job.administration.reconcile", what], "/admin/jobs", AdministrationPermissions.Audit, CancellationToken.None);
    }
}

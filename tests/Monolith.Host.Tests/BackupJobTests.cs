using Monolith.Administration.Jobs.Scheduler;

namespace Monolith.Host.Tests;

public sealed class BackupJobTests
{
    [Fact]
    public async Task A_backup_that_somebody_asked_for_is_tried_out_before_it_counts()
    {
        await using var shop = await Start();
        using var place = new TempFolder();
        Assert.Equal((409, "backup.no-key"), (await shop.Everything.Post("/api/admin/backups/now")).Problem);

        var key = await shop.Everything.Post("/api/admin/backups/key", new { replace = false });
        Assert.Equal(200, key.Status);
        Assert.Equal((409, "backup.key-there"), (await shop.Everything.Post("/api/admin/backups/key", new { replace = false })).Problem);
        Assert.Equal(200, (await shop.Everything.Put("/api/admin/backups/plan", new { folder = place.Path, keepDays = 7 })).Status);
        var made = await BackUp(shop);

        Assert.Equal("Proven", made["state"]!.ToString(), ignoreCase: true);
        Assert.Equal(key.Body!["fingerprint"]!.ToString(), made["key"]!.ToString());
        Assert.Equal(made["file"]!.ToString(), Path.GetFileName(Directory.GetFiles(place.Path).Single()));
        Assert.Equal("healthy", await Light(shop));
        using var fetched = await shop.Everything.Client.GetAsync($"/api/admin/backups/{made["backupId"]}/file");
        Assert.Equal(new FileInfo(Directory.GetFiles(place.Path).Single()).Length, fetched.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task A_backup_that_fails_is_a_yellow_light_and_a_notice_and_the_old_one_stays()
    {
        await using var shop = await Start();
        using var place = new TempFolder();
        await shop.Everything.Post("/api/admin/backups/key", new { replace = false });
        await shop.Everything.Put("/api/admin/backups/plan", new { folder = place.Path, keepDays = 7 });
        await BackUp(shop);
        Directory.Move(place.Path, place.Path + "-moved");
        await File.WriteAllTextAsync(place.Path, "the share isn't mounted, and a file is in its place");
        try
        {
            var failed = await BackUp(shop, ofSoMany: 2);
            Assert.Equal("Failed", failed["state"]!.ToString(), ignoreCase: true);
            Assert.Contains("backup.folder-unusable", failed["outcome"]!.ToString(), StringComparison.Ordinal);
            Assert.Equal("degraded", await Light(shop));
            Assert.Contains((await shop.Everything.Get("/api/admin/notices")).Items, n => n!.ToString().Contains("/admin/backups", StringComparison.Ordinal));
            Assert.Single(Directory.GetFiles(place.Path + "-moved"));
        }
        finally
        {
            File.Delete(place.Path);
            Directory.Move(place.Path + "-moved", place.Path);
        }
    }

    [Fact]
    public async Task What_is_older_than_backups_are_kept_goes_but_never_the_newest_good_one()
    {
        var clock = new ShiftedClock();
        await using var shop = await Start(clock);
        using var place = new TempFolder();
        await shop.Everything.Post("/api/admin/backups/key", new { replace = false });
        await shop.Everything.Put("/api/admin/backups/plan", new { folder = place.Path, keepDays = 2 });
        var first = await BackUp(shop);
        clock.Shift = TimeSpan.FromDays(3);
        Assert.Equal("degraded", await Light(shop)); // nothing new for three days
        await BackUp(shop, ofSoMany: 2);

        var rows = (await shop.Everything.Get("/api/admin/backups")).Items;
        Assert.Equal("Removed", rows.Single(r => r!["backupId"]!.ToString() == first["backupId"]!.ToString())!["state"]!.ToString(), ignoreCase: true);
        // The nights that the clock jumped over make one more, so there may be two new ones.
        var left = Directory.GetFiles(place.Path).Select(Path.GetFileName).ToList();
        Assert.NotEmpty(left);
        Assert.DoesNotContain(first["file"]!.ToString(), left);
        Assert.Equal("healthy", await Light(shop));
    }

    [Theory]
    [InlineData("relative/folder", 7, "backup.folder-not-whole")]
    [InlineData("/proc/backups", 7, "backup.folder-unusable")]
    [InlineData("", 7, null)]
    [InlineData("/tmp", 1, null)]
    [InlineData("/tmp", 4000, null)]
    public async Task A_plan_that_can_not_work_is_refused_and_changes_nothing(string folder, int keepDays, string? code)
    {
        await using var shop = await Start();
        var before = (await shop.Everything.Get("/api/admin/backups/plan")).Body!.ToString();
        var refused = await shop.Everything.Put("/api/admin/backups/plan", new { folder, keepDays });
        Assert.Equal(400, refused.Status);
        if (code is not null) Assert.Equal(code, refused.Problem.Code);
        Assert.Equal(before, (await shop.Everything.Get("/api/admin/backups/plan")).Body!.ToString());
    }

    private static Task<RunningShop> Start(TimeProvider? clock = null) => RunningShop.Start(more: services =>
    {
        services.AddSingleton(JobsOfShop.Brisk);
        if (clock is not null) services.AddSingleton<TimeProvider>(clock);
    });

    private static async Task<System.Text.Json.Nodes.JsonNode> BackUp(RunningShop shop, int ofSoMany = 1)
    {
        await Eventually.Is(async () => (await shop.Everything.Post("/api/admin/backups/now")) is { Status: 200 } asked ? asked : null);
        return await Eventually.Is(async () =>
        {
            var rows = (await shop.Everything.Get("/api/admin/backups")).Items;
            return rows.Count >= ofSoMany && rows[0]!["endedAt"] is not null ? rows[0] : null;
        }, seconds: 120);
    }

    private static async Task<string> Light(RunningShop shop) => (await shop.Everything.Get("/api/admin/health")).Body!["checks"]!.AsArray()
        .Single(c => c!["check"]!.ToString() == "backups")!["status"]!.ToString();
}

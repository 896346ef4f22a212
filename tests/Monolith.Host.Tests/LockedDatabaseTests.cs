using Microsoft.Data.Sqlite;

namespace Monolith.Host.Tests;

/// <summary>Another program holds the database's file, or the disk has no room: it is said so, nothing is half done, and the same again
/// afterwards is done once.</summary>
public sealed class LockedDatabaseTests
{
    private static readonly object Tea = new { sku = "LOCK-1", name = "Tea" };

    [Fact]
    public async Task A_locked_database_is_said_by_name_and_the_same_again_afterwards_is_done_once()
    {
        using var folder = new TempFolder();
        await using var shop = await RunningShop.Start(kept: folder);
        var path = $"/api/inventory/items/{Guid.CreateVersion7()}";
        await using (var other = await Locking(folder))
        {
            // Those behind the first don't wait their own time after his.
            var all = await Task.WhenAll(
                Put(shop, path, "en"), Put(shop, $"/api/inventory/items/{Guid.CreateVersion7()}", "zh"), Put(shop, path, "en"));
            Assert.All(all, refused =>
            {
                Assert.Equal((503, "server.busy", "5"), (refused.Status, refused.Body["code"]!.ToString(), refused.RetryAfter));
                Assert.DoesNotMatch("SQLite|Exception|Monolith\\.", refused.Body["title"]!.ToString());
            });
            Assert.Contains("safe", all[0].Body["title"]!.ToString(), StringComparison.Ordinal);
            Assert.Contains("请几秒后重试", all[1].Body["title"]!.ToString(), StringComparison.Ordinal);

            var ready = await shop.Everything.Get("/health/ready");
            Assert.Equal((200, "degraded"), (ready.Status, ready.Body!["checks"]!["database"]!["status"]!.ToString()));
        }

        Assert.Equal(200, (await Put(shop, path, "en")).Status);
        Assert.Equal(200, (await Put(shop, path, "en")).Status);
        Assert.Single((await shop.Everything.Get("/api/inventory/items?search=lock-1")).Items);
        var healthy = (await shop.Everything.Get("/health/ready")).Body!["checks"]!["database"]!["status"]!.ToString();
        Assert.Equal("healthy", healthy);
    }

    [Fact]
    public async Task A_post_under_a_key_is_done_once_though_it_was_refused_before()
    {
        using var folder = new TempFolder();
        await using var shop = await RunningShop.Start(kept: folder);
        shop.Everything.Client.DefaultRequestHeaders.Add("Idempotency-Key", "the-night's-valuation");
        await using (await Locking(folder))
            Assert.Equal((503, "server.busy"), (await shop.Everything.Post("/api/inventory/valuations/run")).Problem);

        var done = await shop.Everything.Post("/api/inventory/valuations/run");
        Assert.Equal(200, done.Status);
        var again = await shop.Everything.Post("/api/inventory/valuations/run");
        Assert.Equal(done.Body!["valuationId"]!.ToString(), again.Body!["valuationId"]!.ToString());
    }

    [Theory]
    [InlineData("migrate")]
    [InlineData("user", "unlock", "boss")]
    [InlineData("export", "inventory.items")]
    public async Task A_verb_that_finds_the_database_locked_says_so_in_one_line(params string[] verb)
    {
        using var folder = new TempFolder();
        await using (await RunningShop.Start(kept: folder))
        {
            // a shop is there
        }

        await using var other = await Locking(folder);
        var (code, _, errors) = await Cli.Run([.. verb, "--data", folder.Path]);
        if (code == 0) return; // it only reads: a reader isn't kept out
        Assert.Matches(@"\Aserver\.busy: [^\r\n]+\r?\n\z", errors);
    }

    [Fact]
    public async Task The_doctor_says_in_words_that_the_database_is_locked_and_shows_no_stack()
    {
        using var folder = new TempFolder();
        await using (await RunningShop.Start(kept: folder))
        {
            // a shop is there
        }

        await using var other = await Locking(folder);
        var (code, output, errors) = await Cli.Run("doctor", "--data", folder.Path);
        Assert.Equal(1, code);
        Assert.Contains("Another program holds the shop's database", output + errors, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?m)   at |SqliteException", output + errors);
    }

    [SkippableFact]
    public async Task A_full_disk_is_said_by_name_and_once_there_is_room_the_same_again_is_done_once()
    {
        using var disk = SmallDisk.Mounted(megabytes: 24);
        await using var shop = await RunningShop.Start(kept: disk.Folder);
        var path = $"/api/inventory/items/{Guid.CreateVersion7()}";
        var filler = disk.Fill();
        var refused = await Eventually.Is(async () => await Put(shop, path, "en") is { Status: 503 } full ? full : null);
        Assert.Equal(("server.disk-full", "60"), (refused.Body["code"]!.ToString(), refused.RetryAfter));
        Assert.NotEqual("healthy", (await shop.Everything.Get("/health/ready")).Body!["status"]!.ToString());

        File.Delete(filler);
        Assert.Equal(200, (await Put(shop, path, "en")).Status);
        Assert.Single((await shop.Everything.Get("/api/inventory/items?search=lock-1")).Items);
    }

    private static async Task<SqliteConnection> Locking(TempFolder folder)
    {
        var other = new SqliteConnection($"Data Source={folder.File("monolith.db")};Pooling=false");
        await other.OpenAsync();
        await using var begin = other.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        await begin.ExecuteNonQueryAsync();
        return other;
    }

    private static async Task<Refusal> Put(RunningShop shop, string path, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = System.Net.Http.Json.JsonContent.Create(Tea) };
        request.Headers.Add("Accept-Language", language);
        using var answer = await shop.Everything.Client.SendAsync(request);
        return new(
            (int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!, answer.Headers.RetryAfter?.ToString());
    }

    private sealed record Refusal(int Status, JsonNode Body, string? RetryAfter);
}

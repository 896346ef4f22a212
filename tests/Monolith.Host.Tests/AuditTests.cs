using System.Globalization;
using Monolith.Administration.Persistence;
using Monolith.SharedKernel.Audit;

namespace Monolith.Host.Tests;

[Collection(SharedShop.Name)]
public sealed class AuditTests(SharedShop shared)
{
    [Fact]
    public async Task A_refused_attempt_is_on_the_record_with_who_and_what()
    {
        await using var shop = await RunningShop.Start();
        var small = await shop.Key(AdministrationPermissions.Jobs);
        Assert.Equal((403, "security.permission-missing"), (await small.Get("/api/admin/users")).Problem);

        var row = Assert.Single((await shop.Everything.Get("/api/admin/audit?action=security.denied")).Items)!;
        Assert.Equal(("GET /api/admin/users", AdministrationPermissions.ViewUsers, "ApiKey"),
            (row["subject"]!.ToString(), row["reason"]!.ToString(), row["actorKind"]!.ToString()));
    }

    [Fact]
    public async Task Changes_show_before_and_after_and_never_a_secret()
    {
        var shop = shared.Shop;
        var id = await shop.Person("frieda", "cashier", "a secret password");
        await shop.Everything.Put($"/api/admin/users/{id}", new { displayName = "Frieda", roles = new[] { "buyer" }, password = "another secret one" });

        var row = Assert.Single((await shop.Everything.Get("/api/admin/audit?action=change-user&subject=user:frieda")).Items)!;
        Assert.Contains("\"roles\":\"cashier\"", row["before"]!.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"roles\":\"buyer\"", row["after"]!.ToString(), StringComparison.Ordinal);
        var csv = await shop.Everything.Client.GetStringAsync("/api/admin/audit/export.csv");
        Assert.Contains("administration.change-user", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_is_meant_in_business_days_of_the_shop()
    {
        var shop = shared.Shop;
        // In Berlin the 16th of January 2020 is from 23:00 of the 15th to 23:00 of the 16th, by the clock of Greenwich.
        foreach (var at in (string[])["2020-01-15T22:59:59Z", "2020-01-15T23:00:00Z", "2020-01-16T22:59:59Z", "2020-01-16T23:00:00Z"]) await Happened(shop, at);
        Assert.Equal(["2020-01-16T22:59:59Z", "2020-01-15T23:00:00Z"], await Subjects("from=2020-01-16&to=2020-01-16"));
        Assert.Equal(["2020-01-15T22:59:59Z"], await Subjects("to=2020-01-15"));
        Assert.Equal(["2020-01-16T23:00:00Z"], await Subjects("from=2020-01-17&to=2020-01-17"));
        Assert.Equal((400, "request.malformed"), (await shop.Everything.Get("/api/admin/audit?from=yesterday")).Problem);
        Assert.Equal((400, "audit.too-deep"), (await shop.Everything.Get("/api/admin/audit?skip=1000000")).Problem);

        async Task<IEnumerable<string>> Subjects(string period) =>
            (await shop.Everything.Get("/api/admin/audit?action=test.happened&" + period)).Items.Select(r => r!["subject"]!.ToString());
    }

    private static async Task Happened(RunningShop shop, string at)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var row = new AuditRow
        {
            At = DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), ActorId = "test", ActorName = "test", ActorKind = "System", Source = "test",
            Action = "test.happened", Subject = at,
        };
        var db = scope.ServiceProvider.GetRequiredService<AdministrationDbContext>();
        await db.WriteQuietly(_ => Task.FromResult(db.Add(row)), CancellationToken.None);
    }
}

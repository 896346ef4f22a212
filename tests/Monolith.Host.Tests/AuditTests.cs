namespace Monolith.Host.Tests;

public sealed class AuditTests
{
    [Fact]
    public async Task A_refused_attempt_is_on_the_record_with_who_and_what()
    {
        await using var shop = await RunningShop.Start();
        var small = await shop.Key(AdministrationPermissions.Jobs);
        Assert.Equal((403, "security.permission-missing"), (await small.Get("/api/admin/users")).Problem);

        var row = Assert.Single((await shop.Everything.Get("/api/admin/audit?action=security.denied")).Items)!;
        Assert.Equal(("GET /api/admin/users", AdministrationPermissions.Users, "ApiKey"), (row["subject"]!.ToString(), row["reason"]!.ToString(), row["actorKind"]!.ToString()));
    }

    [Fact]
    public async Task Changes_show_before_and_after_and_never_a_secret()
    {
        await using var shop = await RunningShop.Start();
        var id = await shop.Person("anna", "cashier", "a secret password");
        await shop.Everything.Put($"/api/admin/users/{id}", new { displayName = "Anna", roles = new[] { "buyer" }, password = "another secret one" });

        var row = Assert.Single((await shop.Everything.Get("/api/admin/audit?action=change-user&subject=user:anna")).Items)!;
        Assert.Contains("\"roles\":\"cashier\"", row["before"]!.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"roles\":\"buyer\"", row["after"]!.ToString(), StringComparison.Ordinal);
        var csv = await shop.Everything.Client.GetStringAsync("/api/admin/audit/export.csv");
        Assert.Contains("administration.change-user", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_is_meant_in_business_days_of_the_shop()
    {
        await using var shop = await RunningShop.Start();
        await shop.Person("anna", "cashier");
        Assert.Equal(0, (int)(await shop.Everything.Get("/api/admin/audit?to=2001-01-01")).Body!["total"]!);
        Assert.NotEqual(0, (int)(await shop.Everything.Get("/api/admin/audit?from=2001-01-01&to=2199-01-01")).Body!["total"]!);
        Assert.Equal((400, "request.malformed"), (await shop.Everything.Get("/api/admin/audit?from=yesterday")).Problem);
        Assert.Equal((400, "audit.too-deep"), (await shop.Everything.Get("/api/admin/audit?skip=1000000")).Problem);
    }
}

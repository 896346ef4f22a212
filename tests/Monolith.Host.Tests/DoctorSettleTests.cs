using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Monolith.Data;

namespace Monolith.Host.Tests;

/// <summary>What the doctor finds and a person knows the reason of.</summary>
public sealed class DoctorSettleTests
{
    [Fact]
    public async Task A_finding_of_judgement_is_settled_with_a_reason_and_stays_so_until_it_says_something_else()
    {
        await using var shop = await RunningShop.Start();
        var client = shop.Everything.Client;
        await Orphan(shop, "T-1");

        var found = await Found(client);
        Assert.Equal((false, 1), (found.Clean, found.Findings.Count));
        var key = (string)found.Findings[0]!["key"]!;

        using var nothing = await client.PostAsJsonAsync($"/api/admin/doctor/findings/{key}/settled", new { reason = " " });
        Assert.Equal(HttpStatusCode.BadRequest, nothing.StatusCode);
        using var unknown = await client.PostAsJsonAsync("/api/admin/doctor/findings/abc/settled", new { reason = "known" });
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);

        using var settled = await client.PostAsJsonAsync($"/api/admin/doctor/findings/{key}/settled", new { reason = "erased on request" });
        Assert.Equal(HttpStatusCode.OK, settled.StatusCode);
        using var again = await client.PostAsJsonAsync($"/api/admin/doctor/findings/{key}/settled", new { reason = "erased on request" });
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        using var other = await client.PostAsJsonAsync($"/api/admin/doctor/findings/{key}/settled", new { reason = "another" });
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);

        found = await Found(client);
        Assert.Equal((true, "erased on request"), (found.Clean, (string)found.Findings[0]!["settled"]!["reason"]!));

        await Orphan(shop, "T-2");
        found = await Found(client);
        Assert.Equal((false, 2), (found.Clean, found.Findings.Count));
        Assert.Single(found.Findings, f => f!["settled"] is null);
    }

    private static async Task<(bool Clean, JsonArray Findings)> Found(HttpClient client)
    {
        var report = (await client.GetFromJsonAsync<JsonObject>("/api/admin/doctor"))!;
        var check = report["checks"]!.AsArray().Single(c => (string)c!["check"]! == "sales.history-names-customers")!;
        return ((bool)check["clean"]!, check["findings"]!.AsArray());
    }

    // A ticket of somebody who was never on file, as old data may leave it.
    private static async Task Orphan(RunningShop shop, string number)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetServices<ModuleContext>().Single(c => c.Module == "Sales");
        var db = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(context.ContextType);
        await db.WriteQuietly(
            ct => db.Execute(
                "INSERT INTO sal_customer_tickets "
                + "(ticket_id, customer_id, number, site, completed_at, business_date, is_return, lines, total) "
                + "VALUES (@p0, @p1, @p2, 1, 0, 739000, 0, 1, 10000)",
                [Guid.CreateVersion7(), Guid.CreateVersion7(), number], ct),
            CancellationToken.None);
    }
}

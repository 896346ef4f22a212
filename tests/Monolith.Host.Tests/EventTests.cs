using Monolith.Data;
using Monolith.Data.Model;

namespace Monolith.Host.Tests;

public sealed class EventTests
{
    [Fact]
    public async Task A_parked_event_is_retried_or_skipped_with_a_reason()
    {
        await using var shop = await RunningShop.Start();
        var (broken, mended) = (await Park(shop, "this is no JSON"), await Park(shop, Ticket));
        Assert.Equal(2, (await shop.Everything.Get("/api/admin/events/parked")).Items.Count);
        Assert.Equal("degraded", (await shop.Everything.Get("/health/ready")).Body!["checks"]!["events"]!["status"]!.ToString());

        Assert.Equal((409, "events.still-failing"), (await shop.Everything.Post($"/api/admin/events/parked/sales/{broken}/retry")).Problem);
        Assert.Equal((400, "events.reason-required"), (await shop.Everything.Post($"/api/admin/events/parked/sales/{broken}/skip", new { reason = " " })).Problem);
        Assert.Equal(200, (await shop.Everything.Post($"/api/admin/events/parked/sales/{mended}/retry")).Status);
        Assert.Equal(200, (await shop.Everything.Post($"/api/admin/events/parked/sales/{broken}/skip", new { reason = "Written by hand." })).Status);

        Assert.Empty((await shop.Everything.Get("/api/admin/events/parked")).Items);
        Assert.Equal((404, "events.parked-not-found"), (await shop.Everything.Post($"/api/admin/events/parked/sales/{broken}/retry")).Problem);
        Assert.Equal((404, "events.parked-not-found"), (await shop.Everything.Post("/api/admin/events/parked/nowhere/1/retry")).Problem);
        var skipped = Assert.Single((await shop.Everything.Get("/api/admin/audit?action=events.skip")).Items)!;
        Assert.Equal(("Written by hand.", "test"), (skipped["reason"]!.ToString(), skipped["actorName"]!.ToString()));
    }

    [Theory]
    [InlineData("{}", "ticketId")]
    [InlineData("""{"ticketId":null}""", "ticketId")]
    public async Task What_lacks_its_members_is_no_ticket(string payload, string named)
    {
        await using var shop = await RunningShop.Start();
        var parked = await Park(shop, payload);
        var answer = await shop.Everything.Post($"/api/admin/events/parked/sales/{parked}/retry");
        Assert.Equal((409, "events.still-failing"), answer.Problem);
        Assert.Contains(named, answer.Body!["args"]!["failure"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_read_models_are_rebuilt()
    {
        await using var shop = await RunningShop.Start();
        Assert.Equal((404, "events.unknown-subscriber"), (await shop.Everything.Post("/api/admin/events/subscribers/nobody/rebuild")).Problem);
        Assert.Equal((409, "events.not-rebuildable"), (await shop.Everything.Post("/api/admin/events/subscribers/finance.tickets/rebuild")).Problem);
        Assert.Equal(200, (await shop.Everything.Post("/api/admin/events/subscribers/sales.tickets/rebuild")).Status);
    }

    private static string Ticket => $$"""
        {"ticketId":"{{Guid.CreateVersion7()}}","number":"K1-000001","actorId":"li","actorName":"Li","site":1,"businessDate":"2026-03-14","registerId":"{{Guid.CreateVersion7()}}",
        "registerCode":"K1","shiftId":"{{Guid.CreateVersion7()}}","warehouseId":"{{Guid.CreateVersion7()}}","cashierId":"li","cashierName":"Li",
        "completedAt":"2026-03-14T02:00:00Z","isReturn":false,"lines":[],"tenders":[],"net":"0","tax":"0","total":"0"}
        """;

    internal static async Task<long> Park(RunningShop shop, string payload)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetServices<ModuleContext>().Single(c => c.Module == "Sales");
        var db = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(context.ContextType);
        var row = new ParkedRow
        {
            Subscriber = "sales.tickets", Number = 1, Name = "pos.ticket-completed.v1", Payload = payload, Failure = "It failed.",
            At = DateTimeOffset.UnixEpoch, ParkedAt = DateTimeOffset.UnixEpoch,
        };
        await db.WriteQuietly(_ => Task.FromResult(db.Add(row)), CancellationToken.None);
        return row.Id;
    }
}

using Monolith.Pos.Contracts.Events;
using Monolith.Devices.Bindings.BindRegister;
using Monolith.Devices.Doctor;
using Monolith.Devices.PrintJobs.CancelJob;
using Monolith.Devices.PrintJobs.ListJobs;
using Monolith.Devices.Subscribers;
using Monolith.SharedKernel.Events;
using Monolith.SharedKernel.Health;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Text;

namespace Monolith.Devices.Tests;

public sealed class QueueTests
{
    public static TheoryData<EngineKind> Engines => DeviceShop.Engines;

    [SkippableTheory, MemberData(nameof(Engines))]
    public async Task Only_tickets_of_a_bound_register_after_the_binding_make_a_job(EngineKind engine)
    {
        await using var shop = await DeviceShop.Open(engine, printing: false);
        await shop.Sell();
        await shop.Device(9);
        await shop.Sell(ago: TimeSpan.FromHours(1));
        await shop.Sell(shop.Tills.Second);
        var wanted = await shop.Sell();

        Assert.Equal(wanted.TicketId, Assert.Single(await shop.Jobs()).TicketId);

        await shop.Ok(new BindRegister(shop.Tills.First, DeviceRole.ReceiptPrinter, []));
        await shop.Sell();
        Assert.Single(await shop.Jobs());
    }

    [SkippableTheory, MemberData(nameof(Engines))]
    public async Task An_event_that_is_heard_again_makes_no_second_job(EngineKind engine)
    {
        await using var shop = await DeviceShop.Open(engine, printing: false);
        await shop.Device(9);
        var ticket = await shop.Sell();

        for (var again = 0; again < 2; again++)
        {
            await using var scope = await shop.Ask<IServiceScopeFactory, AsyncServiceScope>(s => Task.FromResult(s.CreateAsyncScope()));
            var db = scope.ServiceProvider.GetRequiredService<DevicesDbContext>();
            await db.WriteQuietly(
                ct => scope.ServiceProvider.GetRequiredService<WhenTicketCompleted>().Handle([new Received(ticket, EventPosition.Start, ticket.CompletedAt)], ct), default);
        }

        Assert.Single(await shop.Jobs());
        Assert.Empty(await Doctor(shop));
    }

    [SkippableTheory, MemberData(nameof(Engines))]
    public async Task The_doctor_notices_a_job_that_is_lost_and_one_without_a_ticket(EngineKind engine)
    {
        await using var shop = await DeviceShop.Open(engine, printing: false);
        await shop.Device(9);
        var lost = await shop.Sell();
        await shop.Sell();
        Assert.Empty(await Doctor(shop));

        await shop.Ask<DevicesDbContext, int>(db => db.Jobs.Where(j => j.TicketId == lost.TicketId).ExecuteDeleteAsync());
        Assert.Contains("2 tickets were to be printed, 1 originals are there", Assert.Single(await Doctor(shop)));
    }

    [SkippableTheory, MemberData(nameof(Engines))]
    public async Task The_list_is_filtered_sorted_and_paged(EngineKind engine)
    {
        await using var shop = await DeviceShop.Open(engine, printing: false);
        var device = await shop.Device(9);
        var tickets = new List<TicketCompleted>();
        for (var i = 0; i < 5; i++) tickets.Add(await shop.Sell());
        await shop.Ok(new CancelJob(PrintJob.OriginalOf(tickets[0].TicketId)));

        var open = await shop.Ok(new ListJobs(new ListQuery(Skip: 1, Take: 2, Sort: "number").With("deviceId", device).With("open", "true")));
        Assert.Equal(4, open.Total);
        Assert.Equal([tickets[2].Number, tickets[3].Number], open.Items.Select(j => j.TicketNumber));
        Assert.Equal("Printer 9", open.Items[0].DeviceName);

        var found = await shop.Ok(new ListJobs(new ListQuery("k1-000001").With("state", "cancelled")));
        Assert.Equal(tickets[0].TicketId, Assert.Single(found.Items).TicketId);
    }

    private static async Task<IReadOnlyList<string>> Doctor(DeviceShop shop)
    {
        var found = await shop.Ask<IEnumerable<IDoctorCheck>, IReadOnlyList<Sentence>>(checks => checks.OfType<OriginalsComplete>().Single().Run(default));
        return await shop.Ask<ITexts, IReadOnlyList<string>>(texts => Task.FromResult<IReadOnlyList<string>>([.. found.Select(f => f.In(texts, "en"))]));
    }
}

using Monolith.Data;
using Monolith.Pos.Contracts.Events;
using Monolith.SharedKernel.Modules;

namespace Monolith.Sales.Tests.Support;

/// <summary>Only the event log of the tills' module, the real one, so that a test can say what was sold.</summary>
internal sealed class PosLog : IModule
{
    public string Name => "Pos";

    public string TablePrefix => "pos_";

    public void Register(ModuleServices services) => services.AddContext<PosDbContext>();
}

internal sealed class PosDbContext(DbContextOptions<PosDbContext> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "pos_";

    protected override void Define(ModelBuilder model)
    {
    }
}

internal static class Tickets
{
    public static TicketCompleted Of(Guid? customer, string number, decimal total, DateTimeOffset at) => new(
        Guid.CreateVersion7(), number, "ann", "Ann", 1, new DateOnly(2026, 11, 22), Guid.CreateVersion7(), "K1", Guid.CreateVersion7(), Guid.CreateVersion7(),
        "ann", "Ann", at, total < 0, [], [], Money.Of(total), Money.Zero, Money.Of(total), customer);

    public static Task Completed(this SalesHouse house, params TicketCompleted[] tickets) => house.Ask<PosDbContext, bool>(async db =>
    {
        await db.WriteQuietly(
            _ =>
            {
                foreach (var ticket in tickets) db.Publish(ticket);
                return Task.CompletedTask;
            },
            default);
        return true;
    });
}

using Monolith.Pos.Contracts.Events;
using Monolith.Testing.Logs;

namespace Monolith.Sales.Tests.Support;

internal static class Tickets
{
    public static TicketCompleted Of(Guid? customer, string number, decimal total, DateTimeOffset at) => new(
        Guid.CreateVersion7(), number, "ann", "Ann", 1, new DateOnly(2026, 11, 22), Guid.CreateVersion7(), "K1", Guid.CreateVersion7(), Guid.CreateVersion7(),
        "ann", "Ann", at, total < 0, [], [], Money.Of(total), Money.Zero, Money.Of(total), customer);

    public static Task Completed(this SalesHouse house, params TicketCompleted[] tickets) => house.Publish<PosDbContext>(tickets);
}

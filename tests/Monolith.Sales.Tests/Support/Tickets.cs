using Monolith.Pos.Contracts;
using Monolith.Testing.Logs;

namespace Monolith.Sales.Tests.Support;

internal static class Tickets
{
    public static TicketCompleted Of(Guid? customer, string number, decimal total, DateTimeOffset at) => new(
        Guid.CreateVersion7(), number, Guid.CreateVersion7(), "K1", Guid.CreateVersion7(), Guid.CreateVersion7(), "ann", "Ann", customer, at,
        new DateOnly(2026, 11, 22), total < 0, [], [], Money.Of(total), Money.Zero, Money.Of(total));

    public static Task Completed(this SalesHouse house, params TicketCompleted[] tickets) => house.Publish<PosDbContext>(tickets);
}

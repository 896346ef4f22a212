using Monolith.SharedKernel;
using Monolith.SharedKernel.Audit;

namespace Monolith.Sales.Customers.ShowCustomer;

/// <summary>A customer with the figures of their purchases. Errors: sales.unknown-customer</summary>
[Requires(SalesPermissions.View)]
internal sealed record ShowCustomer(Guid CustomerId) : IRequest<CustomerView>;

/// <param name="Spent">Sales less returns, as paid.</param>
/// <param name="Changes">The latest 100 entries of the audit log.</param>
internal sealed record CustomerView(
    CustomerInfo Customer, int Tickets, int Returns, Money Spent, DateOnly? FirstPurchase, DateOnly? LastPurchase,
    IReadOnlyList<AuditRow> Changes) : IHasVersion
{
    public long Version => Customer.Version;
}

internal sealed class ShowCustomerHandler(SalesDbContext db) : IHandler<ShowCustomer, CustomerView>
{
    public async Task<Result<CustomerView>> Handle(ShowCustomer query, CancellationToken ct)
    {
        var customer = await db.Customers.FirstOrDefaultAsync(c => c.Id == query.CustomerId, ct);
        if (customer is null) return CustomerErrors.UnknownCustomer(query.CustomerId);

        // EF translates no sum of Money, so the database adds plain numbers. Not composed further: names would be quoted.
        var sums = (await db.Database.SqlQuery<Sums>(
            $"""
            SELECT CAST(COUNT(*) AS bigint) AS tickets, CAST(COALESCE(SUM(CASE WHEN total < 0 THEN 1 ELSE 0 END), 0) AS bigint) AS returns,
                   CAST(COALESCE(SUM(total), 0) AS bigint) AS spent, MIN(business_date) AS first, MAX(business_date) AS last
            FROM sal_customer_tickets WHERE customer_id = {query.CustomerId}
            """).ToListAsync(ct)).Single();
        var subject = customer.AuditSubject;
        var changes = await db.Set<AuditRow>().Where(a => a.Subject == subject).OrderByDescending(a => a.Id).Take(100).ToListAsync(ct);
        return new CustomerView(
            customer.ToInfo(), (int)(sums.Tickets - sums.Returns), (int)sums.Returns, Money.FromScaled(sums.Spent),
            Day(sums.First), Day(sums.Last), changes);
    }

    private static DateOnly? Day(int? number) => number is { } day ? DateOnly.FromDayNumber(day) : null;

    private sealed record Sums(long Tickets, long Returns, long Spent, int? First, int? Last);
}

internal static class ShowCustomerEndpoint
{
    public static void Map(RouteGroupBuilder sales) =>
        sales.MapGet("customers/{customerId:guid}", (Guid customerId, ISender send, CancellationToken ct) =>
                send.Send(new ShowCustomer(customerId), ct).ToHttp())
            .Serves<ShowCustomer>()
            .WithName("GetCustomer")
            .WithSummary("One customer, with the figures of their purchases")
            .Produces<CustomerView>();
}

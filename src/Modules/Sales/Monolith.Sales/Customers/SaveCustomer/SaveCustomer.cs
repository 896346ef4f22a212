using Microsoft.Extensions.DependencyInjection;
using Monolith.Data.Search;
using Monolith.Sales.Contracts.Events;

namespace Monolith.Sales.Customers.SaveCustomer;

internal sealed class SaveCustomerValidator : AbstractValidator<Contracts.SaveCustomer>
{
    public SaveCustomerValidator()
    {
        RuleFor(x => x.CustomerId).NotEmpty();
        RuleFor(x => x.Code).IsCode(40);
        RuleFor(x => x.Name).NotEmpty().MaximumLength(200);
        RuleFor(x => x.Contact).MaximumLength(200);
        RuleFor(x => x.Phone).MaximumLength(50);
        RuleFor(x => x.Email).MaximumLength(200).EmailAddress().When(x => !string.IsNullOrWhiteSpace(x.Email));
        RuleFor(x => x.Address).MaximumLength(500);
        RuleFor(x => x.Note).MaximumLength(1000);
    }
}

/// Errors: sales.customer-code-taken, concurrency.changed
internal sealed class SaveCustomerHandler(SalesDbContext db, ICurrentActor current, ISites sites, TimeProvider clock)
    : IHandler<Contracts.SaveCustomer, CustomerInfo>
{
    public Task<Result<CustomerInfo>> Handle(Contracts.SaveCustomer command, CancellationToken ct) =>
        db.Write("sales.save-customer", token => Save(command, token), ct);

    private async Task<Result<CustomerInfo>> Save(Contracts.SaveCustomer command, CancellationToken ct)
    {
        var key = CustomerMapping.Key(command.Code);
        if (await db.Customers.AnyAsync(c => c.CodeKey == key && c.Id != command.CustomerId,
            ct)) return CustomerErrors.CustomerCodeTaken(command.Code.Trim());

        var customer = await db.Customers.FirstOrDefaultAsync(c => c.Id == command.CustomerId, ct);
        if (command.IfVersion is { } version && version != (customer?.Version ?? 0)) return KernelErrors.Changed;
        var before = customer is null ? [] : CustomerQueries.WordsOf(customer);
        if (customer is null) db.Add(customer = command.NewRow());
        else customer.Take(command);
        await db.Index(customer, before, CustomerQueries.WordsOf(customer), ct);

        // The version goes up when the write is saved; the answer and the event carry it as it will be.
        var changed = db.Entry(customer).State != EntityState.Unchanged;
        var saved = customer.ToInfo() with { Version = changed ? customer.Version + 1 : customer.Version };
        if (changed) db.Publish(Event(saved));
        return saved;
    }

    private CustomerSaved Event(CustomerInfo saved) => new(
        saved.CustomerId, current.Actor.Id, current.Actor.Name, sites.Here.Number, sites.Here.BusinessDate(clock.GetUtcNow()),
        saved.Active, saved.Version);
}

internal static class SaveCustomerEndpoint
{
    public static void Map(RouteGroupBuilder sales) =>
        sales.MapPut("customers/{customerId:guid}", (Guid customerId, Body b, HttpRequest request, ISender send, CancellationToken ct) =>
                send.Send(b.ToCommand(customerId, request.IfMatch()), ct).ToHttp())
            .Serves<Contracts.SaveCustomer>()
            .KeepsWhatIsLeftOut(async (sp, route, ct) => await sp.GetRequiredService<ICustomers>().Find(route.Id("customerId"), ct))
            .WithName("SaveCustomer")
            .WithSummary("Make a customer or change one; If-Match guards against changes meanwhile")
            .Produces<CustomerInfo>();

    internal sealed record Body(
        string Code, string Name, string? Contact = null, string? Phone = null, string? Email = null, string? Address = null,
        string? Note = null, bool Active = true)
    {
        public Contracts.SaveCustomer ToCommand(Guid id, long? ifVersion) =>
            new(id, Code, Name, Contact, Phone, Email, Address, Note, Active, ifVersion);
    }
}

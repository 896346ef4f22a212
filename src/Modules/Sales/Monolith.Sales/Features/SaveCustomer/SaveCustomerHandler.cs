using Microsoft.EntityFrameworkCore;
using Monolith.Sales.Contracts;
using Monolith.Sales.Persistence;
using Monolith.SharedKernel;
using Monolith.Data;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Sales.Features;

/// Errors: sales.customer-code-taken, concurrency.changed
internal sealed class SaveCustomerHandler(SalesDbContext db) : IHandler<SaveCustomer, CustomerInfo>
{
    public Task<Result<CustomerInfo>> Handle(SaveCustomer command, CancellationToken ct) =>
        db.Write("sales.save-customer", token => Save(command, token), ct);

    private async Task<Result<CustomerInfo>> Save(SaveCustomer command, CancellationToken ct)
    {
        var code = command.Code.Trim();
        var key = code.ToLowerInvariant();
        if (await db.Customers.AnyAsync(c => c.CodeKey == key && c.Id != command.CustomerId, ct)) return SalesErrors.CustomerCodeTaken(code);

        var customer = await db.Customers.FirstOrDefaultAsync(c => c.Id == command.CustomerId, ct);
        if (command.IfVersion is { } version && version != (customer?.Version ?? 0)) return KernelErrors.Changed;
        if (customer is null)
        {
            customer = new CustomerRow { Id = command.CustomerId, Code = code, CodeKey = key, Name = "", Find = "" };
            db.Add(customer);
        }

        (customer.Code, customer.CodeKey, customer.Name) = (code, key, command.Name.Trim());
        customer.Contact = Text(command.Contact);
        customer.Phone = Text(command.Phone);
        customer.Email = Text(command.Email);
        customer.Address = Text(command.Address);
        customer.Note = Text(command.Note);
        customer.Active = command.Active;
        customer.Find = string.Join('\n', ((string?[])[code, customer.Name, customer.Contact, customer.Phone, customer.Email]).OfType<string>()).ToLowerInvariant();

        // The version goes up when the write is saved; the answer and the event carry it as it will be.
        var saved = customer.ToInfo() with { Version = db.Entry(customer).State == EntityState.Unchanged ? customer.Version : customer.Version + 1 };
        if (saved.Version != customer.Version) db.Publish(new CustomerSaved(saved.CustomerId, saved.Active, saved.Version));
        return saved;
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

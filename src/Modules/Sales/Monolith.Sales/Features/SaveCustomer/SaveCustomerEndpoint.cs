using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Sales.Contracts;
using Monolith.Http;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Sales.Features;

internal static class SaveCustomerEndpoint
{
    public static void Map(RouteGroupBuilder sales) =>
        sales.MapPut("customers/{customerId:guid}", (Guid customerId, Body b, HttpRequest request, ISender send, CancellationToken ct) =>
                send.Send(b.ToCommand(customerId, request.IfMatch()), ct).ToHttp())
            .Needs(SalesPermissions.EditCustomers)
            .WithName("SaveCustomer")
            .WithSummary("Make a customer or change one; If-Match guards against changes meanwhile")
            .Produces<CustomerInfo>();

    internal sealed record Body(
        string Code, string Name, string? Contact = null, string? Phone = null, string? Email = null, string? Address = null, string? Note = null, bool Active = true)
    {
        public SaveCustomer ToCommand(Guid id, long? ifVersion) => new(id, Code, Name, Contact, Phone, Email, Address, Note, Active, ifVersion);
    }
}

internal sealed class SaveCustomerValidator : AbstractValidator<SaveCustomer>
{
    public SaveCustomerValidator()
    {
        RuleFor(x => x.CustomerId).NotEmpty();
        RuleFor(x => x.Code).NotEmpty().MaximumLength(40);
        RuleFor(x => x.Name).NotEmpty().MaximumLength(200);
        RuleFor(x => x.Contact).MaximumLength(200);
        RuleFor(x => x.Phone).MaximumLength(50);
        RuleFor(x => x.Email).MaximumLength(200).EmailAddress().When(x => !string.IsNullOrWhiteSpace(x.Email));
        RuleFor(x => x.Address).MaximumLength(500);
        RuleFor(x => x.Note).MaximumLength(1000);
    }
}

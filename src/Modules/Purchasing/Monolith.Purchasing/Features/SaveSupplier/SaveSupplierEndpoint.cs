using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Purchasing.Contracts;
using Monolith.Http;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Purchasing.Features;

internal static class SaveSupplierEndpoint
{
    public static void Map(RouteGroupBuilder purchasing) =>
        purchasing.MapPut("suppliers/{supplierId:guid}", (Guid supplierId, Body b, HttpRequest request, ISender send, CancellationToken ct) =>
                send.Send(b.ToCommand(supplierId, request.IfMatch()), ct).ToHttp())
            .Needs(PurchasingPermissions.EditSuppliers)
            .WithName("SaveSupplier")
            .WithSummary("Make a supplier or change one; If-Match guards against changes meanwhile")
            .Produces<SupplierInfo>();

    internal sealed record Body(
        string Code, string Name, string? Contact = null, string? Phone = null, string? Email = null, string? Address = null,
        CreditStanding Credit = CreditStanding.Unknown, int PaymentDays = 30, bool Active = true)
    {
        public SaveSupplier ToCommand(Guid id, long? ifVersion) =>
            new(id, Code, Name, Contact, Phone, Email, Address, Credit, PaymentDays, Active, ifVersion);
    }
}

internal sealed class SaveSupplierValidator : AbstractValidator<SaveSupplier>
{
    public SaveSupplierValidator()
    {
        RuleFor(x => x.SupplierId).NotEmpty();
        RuleFor(x => x.Code).NotEmpty().MaximumLength(40);
        RuleFor(x => x.Name).NotEmpty().MaximumLength(200);
        RuleFor(x => x.Contact).MaximumLength(200);
        RuleFor(x => x.Phone).MaximumLength(50);
        RuleFor(x => x.Email).MaximumLength(200).EmailAddress().When(x => !string.IsNullOrWhiteSpace(x.Email));
        RuleFor(x => x.Address).MaximumLength(500);
        RuleFor(x => x.Credit).IsInEnum();
        RuleFor(x => x.PaymentDays).InclusiveBetween(0, 365);
    }
}

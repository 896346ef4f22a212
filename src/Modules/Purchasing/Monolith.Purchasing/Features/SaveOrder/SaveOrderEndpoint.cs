using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Purchasing.Contracts;
using Monolith.Purchasing.Domain;
using Monolith.SharedKernel;
using Monolith.Http;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Purchasing.Features;

internal static class SaveOrderEndpoint
{
    public static void Map(RouteGroupBuilder purchasing) =>
        purchasing.MapPut("orders/{orderId:guid}", (Guid orderId, Body b, HttpRequest request, ISender send, CancellationToken ct) =>
                send.Send(new SaveOrder(orderId, b.SupplierId, b.WarehouseId, b.Lines, b.DeliveryDate, b.Note, request.IfMatch(), b.OrderDate), ct).ToHttp())
            .Needs(PurchasingPermissions.EditOrders)
            .WithName("SaveOrder")
            .WithSummary("Make a draft purchase order or change it; totals are computed")
            .Produces<OrderInfo>();

    internal sealed record Body(Guid SupplierId, Guid WarehouseId, IReadOnlyList<SaveOrderLine> Lines, DateOnly? DeliveryDate = null, string? Note = null, DateOnly? OrderDate = null);
}

internal sealed class SaveOrderValidator : AbstractValidator<SaveOrder>
{
    private static readonly UnitCost HighestPrice = UnitCost.Of(100_000_000);
    private static readonly DateOnly Earliest = new(1990, 1, 1);
    private static readonly DateOnly Latest = new(2200, 1, 1);

    public SaveOrderValidator()
    {
        RuleFor(x => x.OrderId).NotEmpty();
        RuleFor(x => x.SupplierId).NotEmpty();
        RuleFor(x => x.WarehouseId).NotEmpty();
        RuleFor(x => x.Lines).NotEmpty();
        RuleFor(x => x.Lines).Must(l => l.Count <= Amounts.MostLines).When(x => x.Lines is not null).WithErrorCode("input.out-of-range");
        RuleForEach(x => x.Lines).NotNull().ChildRules(line =>
        {
            line.RuleFor(l => l.ItemId).NotEmpty();
            line.RuleFor(l => l.Quantity).Must(q => q.IsPositive && q <= Amounts.MostQuantity).WithErrorCode("input.out-of-range");
            line.RuleFor(l => l.UnitPrice).Must(p => !p.IsNegative && p <= HighestPrice).WithErrorCode("input.out-of-range");
        });
        RuleFor(x => x.OrderDate).InclusiveBetween(Earliest, Latest);
        RuleFor(x => x.DeliveryDate).InclusiveBetween(Earliest, Latest);
        RuleFor(x => x.Note).MaximumLength(1000);
    }
}

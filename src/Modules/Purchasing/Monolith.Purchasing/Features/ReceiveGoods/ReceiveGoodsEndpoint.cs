using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Purchasing.Contracts;
using Monolith.Purchasing.Domain;
using Monolith.Http;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Purchasing.Features;

internal static class ReceiveGoodsEndpoint
{
    public static void Map(RouteGroupBuilder purchasing) =>
        purchasing.MapPut("receipts/{receiptId:guid}", (Guid receiptId, Body b, ISender send, CancellationToken ct) =>
                send.Send(new ReceiveGoods(receiptId, b.OrderId, b.Lines, b.DeliveryNote, b.AcceptOverDelivery, b.CloseOrder, b.Effective), ct).ToHttp())
            .Needs(PurchasingPermissions.ReceiveGoods)
            .WithName("ReceiveGoods")
            .WithSummary("Post a goods receipt against an approved order; the same id again gets the first answer")
            .Produces<ReceiptInfo>();

    internal sealed record Body(
        Guid OrderId, IReadOnlyList<ReceiveGoodsLine> Lines, string? DeliveryNote = null, bool AcceptOverDelivery = false, bool CloseOrder = false,
        DateTimeOffset? Effective = null);
}

internal sealed class ReceiveGoodsValidator : AbstractValidator<ReceiveGoods>
{
    public ReceiveGoodsValidator()
    {
        RuleFor(x => x.ReceiptId).NotEmpty();
        RuleFor(x => x.OrderId).NotEmpty();
        RuleFor(x => x.Lines).NotEmpty();
        RuleFor(x => x.Lines).Must(l => l.Count <= Amounts.MostLines).When(x => x.Lines is not null).WithErrorCode("input.out-of-range");
        RuleForEach(x => x.Lines).NotNull().ChildRules(line =>
            line.RuleFor(l => l.Quantity).Must(q => q.IsPositive && q <= Amounts.MostQuantity).WithErrorCode("input.out-of-range"));
        RuleFor(x => x.DeliveryNote).MaximumLength(100);
        RuleFor(x => x.Effective).GreaterThanOrEqualTo(new DateTimeOffset(1990, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}

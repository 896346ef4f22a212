using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Lots;
using Monolith.Inventory.Production;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.StockDocuments.ConvertStock;

/// <summary>Makes goods of other goods: a kit of its parts, pieces of a case, bread of flour. What is made is worth what went in and the
/// extra. Errors: as IssueStock, and inventory.item-twice, inventory.cost-negative, inventory.amount-digits,
/// inventory.unknown-production-order, inventory.production-closed, inventory.production-other-item; of lots and serial numbers
/// as ReceiveStock for what is made, as IssueStock for what goes in</summary>
/// <param name="Inputs">What is used up.</param>
/// <param name="Extra">What making it cost beside that, for example wages; it leaves the production account.</param>
/// <param name="ProductionOrderId">The production order that this carries out.</param>
[Requires(InventoryPermissions.Convert)]
internal sealed record ConvertStock(
    Guid DocumentId, Guid WarehouseId, ConvertStockLine Made, IReadOnlyList<ConvertStockLine> Inputs, Money Extra = default,
    string? Reason = null, string? Reference = null, DateTimeOffset? Effective = null, bool AllowNegative = false,
    Guid? ProductionOrderId = null, bool AcceptExpired = false) : IRequest<StockDocumentInfo>;

/// <param name="Quantity">In <paramref name="Unit"/>.</param>
/// <param name="Lot">Which goods go in; of what is made the lot that it becomes.</param>
/// <param name="ProducedOn">Of what is made, as <paramref name="ExpiresOn"/>; left out that follows from the item's shelf life.</param>
/// <param name="Bin">The place that goods are taken from; of what is made where they are put.</param>
internal sealed record ConvertStockLine(
    Guid ItemId, Quantity Quantity, string? Unit = null, string? Lot = null, string? Serial = null, DateOnly? ProducedOn = null,
    DateOnly? ExpiresOn = null, string? Bin = null)
{
    public LotOfLine Goods => new(Lot, Serial, ProducedOn, ExpiresOn, Bin.OrNull());
}

internal sealed class ConvertStockHandler(
    StockDesk desk, ProductionOrders production, IItemCatalog items, ISites sites)
    : IHandler<ConvertStock, StockDocumentInfo>
{
    public async Task<Result<StockDocumentInfo>> Handle(ConvertStock request, CancellationToken ct)
    {
        var digits = sites.Here.Currency.Digits;
        if (!request.Extra.FitsDigits(digits)) return StockErrors.AmountDigits(digits).At("extra");
        var made = new StockDraftLine(request.Made.ItemId, request.Made.Quantity, Unit: request.Made.Unit) { Goods = request.Made.Goods };
        var posted = await desk.Post(
            new(
                request.DocumentId, StockDocumentKind.Conversion, request.WarehouseId, null,
                [made, .. request.Inputs.Select(i => new StockDraftLine(i.ItemId, -i.Quantity, Unit: i.Unit) { Goods = i.Goods })],
                ContraAccount.Assembly, request.Reason, request.Reference, request.Effective, request.AllowNegative)
            {
                Extra = request.Extra, AcceptExpired = request.AcceptExpired,
                Then = request.ProductionOrderId is { } order ? (posted, token) => production.Finish(order, posted, token) : null,
            },
            request,
            ct);
        return posted.IsOk ? posted : Placed(await AtItsInput(posted.Error!, request, ct));
    }

    // What there is too little of is one of the inputs.
    private async Task<Error> AtItsInput(Error error, ConvertStock request, CancellationToken ct)
    {
        if (error.Code != "inventory.insufficient-stock") return error;
        foreach (var (i, input) in request.Inputs.Index())
        {
            if ((await items.Find(input.ItemId, ct))?.Sku == error.Args.GetValueOrDefault("sku"))
                return error.At($"lines[{i + 1}].quantity");
        }

        return error;
    }

    /// <summary>The document's first line is what is made, the others what went in.</summary>
    private static Error Placed(Error error)
    {
        var placed = error.Field is { } field && field.StartsWith("lines[", StringComparison.Ordinal)
            && int.TryParse(field.AsSpan(6, field.IndexOf(']', StringComparison.Ordinal) - 6), out var at)
            ? error.At((at == 0 ? "made" : $"inputs[{at - 1}]") + field[(field.IndexOf(']', StringComparison.Ordinal) + 1)..])
            : error;
        return placed with { Others = [.. error.Others.Select(Placed)] };
    }
}

internal sealed class ConvertStockValidator : AbstractValidator<ConvertStock>
{
    public ConvertStockValidator()
    {
        RuleFor(r => r.DocumentId).NotEmpty();
        RuleFor(r => r.WarehouseId).NotEmpty();
        RuleFor(r => r.Made).NotNull().ChildRules(Line);
        RuleFor(r => r.Inputs).LinesInRange();
        RuleForEach(r => r.Inputs).ChildRules(Line);
        RuleFor(r => r.Inputs).Must((r, inputs) => inputs is null || r.Made is null
                || (inputs.All(i => i.ItemId != r.Made.ItemId)
                    && inputs.Select(i => (i.ItemId, i.Lot, i.Serial, i.Bin)).Distinct().Count() == inputs.Count))
            .WithErrorCode("inventory.item-twice")
            .WithMessage("Each item stands in it once, or once for each lot: as what is made, or as what goes in.");
        RuleFor(r => r.Extra).Must(e => !e.IsNegative).WithErrorCode("inventory.cost-negative").WithMessage("A cost is zero or above.");
        RuleFor(r => r.Reason).ReasonInRange();
        RuleFor(r => r.Reference).ReferenceInRange();
        RuleFor(r => r.Effective).MomentInRange();
    }

    private static void Line(InlineValidator<ConvertStockLine> line)
    {
        line.RuleFor(l => l.ItemId).NotEmpty();
        line.RuleFor(l => l.Unit).MaximumLength(ItemPack.LongestUnit);
        line.RuleFor(l => l.Quantity).AboveZero();
        line.RuleFor(l => l.Lot).LotInRange();
        line.RuleFor(l => l.Serial).LotInRange();
        line.RuleFor(l => l.ProducedOn).DayInRange();
        line.RuleFor(l => l.ExpiresOn).DayInRange();
        line.RuleFor(l => l.Bin).MaximumLength(40);
    }
}

internal static class ConvertStockEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("conversions/{id:guid}", (Guid id, Body b, ISender send, CancellationToken ct) =>
                send.Send(b.ToCommand(id), ct).ToHttp())
            .Serves<ConvertStock>()
            .WithName("ConvertStock")
            .WithSummary("Makes goods of other goods: kits, repacking, own making")
            .Produces<StockDocumentInfo>();

    internal sealed record Body(
        Guid WarehouseId, ConvertStockLine Made, IReadOnlyList<ConvertStockLine> Inputs, Money? Extra = null, string? Reason = null,
        string? Reference = null, DateTimeOffset? Effective = null, bool AllowNegative = false, Guid? ProductionOrderId = null,
        bool AcceptExpired = false)
    {
        public ConvertStock ToCommand(Guid id) =>
            new(id, WarehouseId, Made, Inputs, Extra ?? default, Reason, Reference, Effective, AllowNegative, ProductionOrderId,
                AcceptExpired);
    }
}

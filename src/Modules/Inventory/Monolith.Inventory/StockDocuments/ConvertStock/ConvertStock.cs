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
/// inventory.unknown-production-order, inventory.production-closed, inventory.production-other-item, inventory.conversion-tracked</summary>
/// <param name="Inputs">What is used up.</param>
/// <param name="Extra">What making it cost beside that, for example wages; it leaves the production account.</param>
/// <param name="ProductionOrderId">The production order that this carries out.</param>
[Requires(InventoryPermissions.Convert)]
internal sealed record ConvertStock(
    Guid DocumentId, Guid WarehouseId, ConvertStockLine Made, IReadOnlyList<ConvertStockLine> Inputs, Money Extra = default,
    string? Reason = null, string? Reference = null, DateTimeOffset? Effective = null, bool AllowNegative = false,
    Guid? ProductionOrderId = null) : IRequest<StockDocumentInfo>;

/// <param name="Quantity">In <paramref name="Unit"/>.</param>
internal sealed record ConvertStockLine(Guid ItemId, Quantity Quantity, string? Unit = null);

internal sealed class ConvertStockHandler(
    StockDesk desk, ProductionOrders production, IItemCatalog items, LotStore lots, ISites sites)
    : IHandler<ConvertStock, StockDocumentInfo>
{
    public async Task<Result<StockDocumentInfo>> Handle(ConvertStock request, CancellationToken ct)
    {
        var digits = sites.Here.Currency.Digits;
        if (!request.Extra.FitsDigits(digits)) return StockErrors.AmountDigits(digits).At("extra");
        var made = new StockDraftLine(request.Made.ItemId, request.Made.Quantity, Unit: request.Made.Unit);
        var posted = await desk.Post(
            new(
                request.DocumentId, StockDocumentKind.Conversion, request.WarehouseId, null,
                [made, .. request.Inputs.Select(i => new StockDraftLine(i.ItemId, -i.Quantity, Unit: i.Unit))],
                ContraAccount.Assembly, request.Reason, request.Reference, request.Effective, request.AllowNegative)
            {
                Extra = request.Extra, Refuses = Tracked,
                Then = request.ProductionOrderId is { } order ? (posted, token) => production.Finish(order, posted, token) : null,
            },
            request,
            ct);
        return posted.IsOk ? posted : Placed(await AtItsInput(posted.Error!, request, ct));
    }

    // Which lot of it would go in or come out nobody says here.
    private async Task<Error?> Tracked(StockDraft draft, CancellationToken ct)
    {
        var tracking = await lots.Tracking([.. draft.Lines.Select(l => l.ItemId)], ct);
        foreach (var (i, line) in draft.Lines.Index())
        {
            if (tracking.TryGetValue(line.ItemId, out var info) && info.Tracking != ItemTracking.None)
                return StockErrors.ConversionTracked((await items.Find(line.ItemId, ct))?.Sku ?? "").At($"lines[{i}].itemId");
        }

        return null;
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
                || inputs.Select(i => i.ItemId).Append(r.Made.ItemId).Distinct().Count() == inputs.Count + 1)
            .WithErrorCode("inventory.item-twice").WithMessage("Each item stands in it once: as what is made, or as what goes in.");
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
        string? Reference = null, DateTimeOffset? Effective = null, bool AllowNegative = false, Guid? ProductionOrderId = null)
    {
        public ConvertStock ToCommand(Guid id) =>
            new(id, WarehouseId, Made, Inputs, Extra ?? default, Reason, Reference, Effective, AllowNegative, ProductionOrderId);
    }
}

using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.StockDocuments;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Reordering.SaveReorderRule;

internal sealed class SaveReorderRuleValidator : AbstractValidator<Contracts.SaveReorderRule>
{
    public SaveReorderRuleValidator()
    {
        RuleFor(r => r.ItemId).NotEmpty();
        RuleFor(r => r.WarehouseId).NotEmpty();
        RuleFor(r => r.Minimum).Must(m => !m.IsNegative).WithErrorCode("input.out-of-range").WithMessage("Zero or above.");
        RuleFor(r => r.Maximum).Must((rule, maximum) => maximum > rule.Minimum)
            .WithErrorCode("inventory.maximum-not-above-minimum").WithMessage("Filling up must end above the reorder point.");
    }
}

internal sealed class SaveReorderRuleHandler(InventoryDbContext db) : IHandler<Contracts.SaveReorderRule, ReorderRuleInfo>
{
    public Task<Result<ReorderRuleInfo>> Handle(Contracts.SaveReorderRule request, CancellationToken ct) => db.Write<ReorderRuleInfo>(
        "inventory.save-reorder-rule",
        async token =>
        {
            if (await Wrong(request, token) is { } wrong) return wrong;
            var rule = await db.ReorderRules.FirstOrDefaultAsync(r => r.ItemId == request.ItemId && r.WarehouseId == request.WarehouseId, token);
            if (request.IfVersion is { } version && version != (rule?.Version ?? 0)) return KernelErrors.Changed;
            if (rule is null)
            {
                db.Add(new ReorderRuleRow { ItemId = request.ItemId, WarehouseId = request.WarehouseId, Minimum = request.Minimum, Maximum = request.Maximum });
                return new ReorderRuleInfo(request.ItemId, request.WarehouseId, request.Minimum, request.Maximum, 1);
            }

            var changes = rule.Minimum != request.Minimum || rule.Maximum != request.Maximum;
            (rule.Minimum, rule.Maximum) = (request.Minimum, request.Maximum);
            return new ReorderRuleInfo(rule.ItemId, rule.WarehouseId, rule.Minimum, rule.Maximum, rule.Version + (changes ? 1 : 0));
        },
        ct);

    private async Task<Error?> Wrong(Contracts.SaveReorderRule request, CancellationToken ct)
    {
        var item = await db.Items.AsNoTracking().FirstOrDefaultAsync(i => i.Id == request.ItemId, ct);
        if (item is null) return StockErrors.UnknownItem(request.ItemId).At("itemId");
        if (item.IsService) return StockErrors.ServiceItem(item.Sku).At("itemId");
        if (!request.Minimum.FitsDigits(item.QuantityDigits)) return StockErrors.QuantityDigits(item.Sku, item.QuantityDigits).At("minimum");
        if (!request.Maximum.FitsDigits(item.QuantityDigits)) return StockErrors.QuantityDigits(item.Sku, item.QuantityDigits).At("maximum");
        return await db.Warehouses.AnyAsync(w => w.Id == request.WarehouseId, ct) ? null : StockErrors.UnknownWarehouse(request.WarehouseId).At("warehouseId");
    }
}

internal static class SaveReorderRuleEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut(
                "reorder-rules/{itemId:guid}/{warehouseId:guid}",
                (Guid itemId, Guid warehouseId, ReorderRuleBody body, HttpRequest http, ISender send, CancellationToken ct) =>
                    send.Send(new Contracts.SaveReorderRule(itemId, warehouseId, body.Minimum, body.Maximum, http.IfMatch()), ct).ToHttp())
            .Serves<Contracts.SaveReorderRule>().WithName("SaveReorderRule")
            .WithSummary("Say when to order an item for a warehouse, and how much")
            .Produces<ReorderRuleInfo>();
}

internal sealed record ReorderRuleBody(Quantity Minimum, Quantity Maximum);

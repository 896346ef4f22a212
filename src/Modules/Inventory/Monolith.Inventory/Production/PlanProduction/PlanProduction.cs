using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Recipes;
using Monolith.Inventory.StockDocuments;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Production.PlanProduction;

/// <summary>Says that something is to be made by a recipe; nothing moves until it is. Errors: inventory.unknown-recipe,
/// inventory.recipe-inactive, inventory.unknown-warehouse, inventory.warehouse-inactive, inventory.quantity-digits, request.id-reused
/// </summary>
/// <param name="Quantity">What is to come out, in stock units.</param>
[Requires(InventoryPermissions.Convert)]
internal sealed record PlanProduction(
    Guid OrderId, Guid RecipeId, Guid WarehouseId, Quantity Quantity, DateOnly? DueDate = null, string? Note = null)
    : IRequest<ProductionInfo>;

internal sealed class PlanProductionHandler(InventoryDbContext db, StockChecks checks, ICurrentActor current, TimeProvider clock)
    : IHandler<PlanProduction, ProductionInfo>
{
    public Task<Result<ProductionInfo>> Handle(PlanProduction request, CancellationToken ct) =>
        db.WriteOnce("inventory.plan-production", request.OrderId, request, token => Plan(request, token), ct);

    private async Task<Result<ProductionInfo>> Plan(PlanProduction request, CancellationToken ct)
    {
        if (await db.ProductionOrders.AnyAsync(o => o.Id == request.OrderId, ct)) return KernelErrors.IdReused;
        if (await db.Recipes.FirstOrDefaultAsync(r => r.Id == request.RecipeId, ct) is not { } recipe)
            return RecipeErrors.Unknown(request.RecipeId).At("recipeId");
        if (!recipe.Active) return RecipeErrors.Inactive(recipe.Name).At("recipeId");
        if (await db.Warehouses.FirstOrDefaultAsync(w => w.Id == request.WarehouseId, ct) is not { } warehouse)
            return StockErrors.UnknownWarehouse(request.WarehouseId).At("warehouseId");
        if (!warehouse.Active) return StockErrors.WarehouseInactive(warehouse.Code).At("warehouseId");
        if (await checks.Countable(recipe.ItemId, request.Quantity, ct) is { } wrong) return wrong.At("quantity");
        var order = new ProductionRow
        {
            Id = request.OrderId, Number = await db.NextDocumentNumber("PR", ct), RecipeId = recipe.Id, ItemId = recipe.ItemId,
            WarehouseId = warehouse.Id, Planned = request.Quantity, DueDate = request.DueDate, Note = request.Note,
            CreatedAt = Instants.FromMicroseconds(Instants.ToMicroseconds(clock.GetUtcNow())), ActorName = current.Actor.Name,
        };
        db.Add(order);
        return ProductionInfo.Of(order);
    }
}

internal sealed class PlanProductionValidator : AbstractValidator<PlanProduction>
{
    public PlanProductionValidator()
    {
        RuleFor(r => r.OrderId).NotEmpty();
        RuleFor(r => r.RecipeId).NotEmpty();
        RuleFor(r => r.WarehouseId).NotEmpty();
        RuleFor(r => r.Quantity).AboveZero();
        RuleFor(r => r.DueDate).Must(d => d is null || d.Value.Year is >= 1990 and < 2200)
            .WithErrorCode("input.out-of-range").WithMessage("A day between 1990 and 2200.");
        RuleFor(r => r.Note).MaximumLength(StockDocumentRules.LongestReason);
    }
}

internal static class PlanProductionEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("production-orders/{id:guid}", (Guid id, Body b, ISender send, CancellationToken ct) =>
                send.Send(new PlanProduction(id, b.RecipeId, b.WarehouseId, b.Quantity, b.DueDate, b.Note), ct).ToHttp())
            .Serves<PlanProduction>().WithName("PlanProduction")
            .WithSummary("Says that something is to be made by a recipe").Produces<ProductionInfo>();

    internal sealed record Body(Guid RecipeId, Guid WarehouseId, Quantity Quantity, DateOnly? DueDate = null, string? Note = null);
}

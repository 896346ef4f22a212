namespace Monolith.Inventory.Production;

/// <param name="Planned">What is to come out, in stock units.</param>
/// <param name="Made">What came out; null until it was made.</param>
/// <param name="DocumentId">The stock document that made it.</param>
internal sealed record ProductionInfo(
    Guid OrderId, string Number, Guid RecipeId, Guid ItemId, Guid WarehouseId, Quantity Planned, DateOnly? DueDate, string? Note,
    ProductionState State, Quantity? Made, Guid? DocumentId)
{
    public static ProductionInfo Of(ProductionRow o) => new(
        o.Id, o.Number, o.RecipeId, o.ItemId, o.WarehouseId, o.Planned, o.DueDate, o.Note, o.State, o.Made, o.DocumentId);
}

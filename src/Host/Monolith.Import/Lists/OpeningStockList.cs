using Monolith.Inventory.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Import.Lists;

/// <summary>What is on the shelves at the start, with its cost: a receipt per line.</summary>
internal sealed class OpeningStockList(IItemCatalog items, IWarehouses warehouses) : IListKind
{
    private static readonly Error UnknownWarehouse = Error.NotFound("inventory.unknown-warehouse", "There is no such warehouse.");

    public string Name => "opening-stock";

    public IReadOnlyList<string> Columns { get; } = ["sku", "warehouse", "quantity", "unit_cost"];

    public IReadOnlyList<string> Required { get; } = ["sku", "quantity", "unit_cost"];

    public async Task<IReadOnlyList<PlannedLine>> Plan(IReadOnlyList<LineValues> lines, bool dryRun, CancellationToken ct)
    {
        var all = await warehouses.All(ct);
        var found = await items.FindManyByCode([.. lines.Select(l => l.Text("sku")).Where(s => s.Length > 0)], ct);
        return [.. lines.Select(l => Planned(l, found, all, dryRun))];
    }

    private static PlannedLine Planned(LineValues line, IReadOnlyDictionary<string, ItemInfo> found, IReadOnlyList<WarehouseInfo> all, bool dryRun)
    {
        var sku = line.Needed("sku");
        var (quantity, cost) = (line.Quantity("quantity"), line.Cost("unit_cost"));
        if (line.Error is { } error) return PlannedLine.Known(error);
        if (!found.TryGetValue(sku, out var item)) return PlannedLine.Known(Error.NotFound("inventory.unknown-item", $"There is no item '{sku}'.").With("code", sku));

        var warehouse = line.Optional("warehouse") is { } code
            ? all.FirstOrDefault(w => string.Equals(w.Code, code, StringComparison.OrdinalIgnoreCase))
            : all.FirstOrDefault(w => w.IsDefault);
        if (warehouse is null) return PlannedLine.Known(UnknownWarehouse);
        if (dryRun) return PlannedLine.Known(LineOutcome.Made);

        var id = StableIds.Of("opening", $"{warehouse.Code}:{sku}:{quantity}:{cost}");
        var receipt = new ReceiveStock(id, warehouse.WarehouseId, [new(item.ItemId, quantity, cost)], Reason: "Opening stock");
        return new(
            [$"{item.ItemId:N}:{warehouse.WarehouseId:N}"],
            async (services, ct) => await services.GetRequiredService<ISender>().Send(receipt, ct) is { IsOk: false, Error: { } refused } ? refused : LineOutcome.Made);
    }
}

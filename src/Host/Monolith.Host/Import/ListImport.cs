using Monolith.Inventory.Contracts;
using Monolith.Purchasing.Contracts;
using Monolith.Sales.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Host.Import;

/// <summary>Items, suppliers, customers and opening stock: one line, one request to the module that owns it.</summary>
internal sealed class ListImport(ISender send, IItemCatalog items, IWarehouses warehouses, IPriceQuotes quotes, TimeProvider clock)
{
    private static readonly string[] ItemColumns =
        ["sku", "name", "name_zh", "unit", "quantity_digits", "category", "tax_category", "service", "barcodes", "costing", "price"];

    private static readonly string[] PartyColumns = ["code", "name", "contact", "phone", "email", "address", "note", "credit", "payment_days"];

    private static readonly string[] StockColumns = ["sku", "warehouse", "quantity", "unit_cost"];

    public Task<Result<ImportReport>> Items(string file, ImportMap map, bool dryRun, CancellationToken ct) =>
        Each("items", file, map, dryRun, ItemColumns, ["sku", "name"], SaveItem, ct);

    public Task<Result<ImportReport>> Suppliers(string file, ImportMap map, bool dryRun, CancellationToken ct) =>
        Each("suppliers", file, map, dryRun, PartyColumns, ["code", "name"], SaveSupplier, ct);

    public Task<Result<ImportReport>> Customers(string file, ImportMap map, bool dryRun, CancellationToken ct) =>
        Each("customers", file, map, dryRun, PartyColumns, ["code", "name"], SaveCustomer, ct);

    public Task<Result<ImportReport>> OpeningStock(string file, ImportMap map, bool dryRun, CancellationToken ct) =>
        Each("opening-stock", file, map, dryRun, StockColumns, ["sku", "quantity", "unit_cost"], Receive, ct);

    private static async Task<Result<ImportReport>> Each(
        string kind, string file, ImportMap map, bool dryRun, string[] columns, string[] required,
        Func<LineValues, bool, CancellationToken, Task<Error?>> one, CancellationToken ct)
    {
        var table = CsvTable.Read(file, map, columns, required);
        if (!table.IsOk) return table.Error!;
        var report = new ImportReport(kind, file, dryRun) { Lines = table.Value.Lines.Count + table.Value.Rejected.Count };
        foreach (var rejected in table.Value.Rejected) report.Reject(rejected);
        foreach (var line in table.Value.Lines)
        {
            if (await one(new LineValues(line, map), dryRun, ct) is { } error) report.Reject(line.LineNumber, error);
            else report.Made++;
        }

        return report;
    }

    private async Task<Error?> SaveItem(LineValues line, bool dryRun, CancellationToken ct)
    {
        var sku = line.Needed("sku");
        var barcodes = line.Text("barcodes").Split([';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var price = line.Optional("price") is null ? (Money?)null : line.Money("price");
        var there = sku.Length == 0 ? null : await items.FindByCode(sku, ct);
        var request = new SaveItem(
            there?.ItemId ?? StableIds.Of("item", sku), sku, line.Needed("name"), line.Optional("name_zh"), line.Optional("unit") ?? "pcs",
            line.Number("quantity_digits", 0), line.Optional("category"), line.Optional("tax_category") ?? "standard", line.Flag("service"), true,
            line.Choice("costing", CostingMethod.Average), barcodes);
        if (line.Error is not null || dryRun) return line.Error;
        if (there is not null && Same(there, request)) return await SetPrice(there, price, ct);

        var saved = await send.Send(request, ct);
        return saved.IsOk ? await SetPrice(saved.Value, price, ct) : saved.Error;
    }

    private async Task<Error?> SetPrice(ItemInfo item, Money? price, CancellationToken ct)
    {
        if (price is not { } amount) return null;
        var now = clock.GetUtcNow();
        var inForce = (await quotes.Quote([new(item.ItemId, item.TaxCategory)], now, ct))[0].UnitPrice;
        if (inForce == amount) return null;
        var set = await send.Send(new SetPrice(Guid.CreateVersion7(now), item.ItemId, amount), ct);
        return set.IsOk ? null : set.Error;
    }

    private async Task<Error?> SaveSupplier(LineValues line, bool dryRun, CancellationToken ct)
    {
        var code = line.Needed("code");
        var request = new SaveSupplier(
            StableIds.Of("supplier", code), code, line.Needed("name"), line.Optional("contact"), line.Optional("phone"), line.Optional("email"),
            line.Optional("address"), line.Choice("credit", CreditStanding.Unknown), line.Number("payment_days", 30));
        return line.Error is not null || dryRun ? line.Error : (await send.Send(request, ct)).Error;
    }

    private async Task<Error?> SaveCustomer(LineValues line, bool dryRun, CancellationToken ct)
    {
        var code = line.Needed("code");
        var request = new SaveCustomer(
            StableIds.Of("customer", code), code, line.Needed("name"), line.Optional("contact"), line.Optional("phone"), line.Optional("email"),
            line.Optional("address"), line.Optional("note"));
        return line.Error is not null || dryRun ? line.Error : (await send.Send(request, ct)).Error;
    }

    private async Task<Error?> Receive(LineValues line, bool dryRun, CancellationToken ct)
    {
        var sku = line.Needed("sku");
        var (quantity, cost) = (line.Quantity("quantity"), line.Cost("unit_cost"));
        if (line.Error is not null) return line.Error;
        if (await items.FindByCode(sku, ct) is not { } item) return Error.NotFound("inventory.unknown-item", $"There is no item '{sku}'.").With("code", sku);

        var all = await warehouses.All(ct);
        var warehouse = line.Optional("warehouse") is { } code
            ? all.FirstOrDefault(w => string.Equals(w.Code, code, StringComparison.OrdinalIgnoreCase))
            : all.FirstOrDefault(w => w.IsDefault);
        if (warehouse is null) return Error.NotFound("inventory.unknown-warehouse", "There is no such warehouse.");
        if (dryRun) return null;

        var id = StableIds.Of("opening", $"{warehouse.Code}:{sku}:{quantity}:{cost}");
        return (await send.Send(new ReceiveStock(id, warehouse.WarehouseId, [new(item.ItemId, quantity, cost)], Reason: "Opening stock"), ct)).Error;
    }

    private static bool Same(ItemInfo there, SaveItem wanted) =>
        there.Name == wanted.Name && there.NameZh == wanted.NameZh && there.Unit == wanted.Unit && there.QuantityDigits == wanted.QuantityDigits
        && there.Category == wanted.Category && there.TaxCategory == wanted.TaxCategory && there.IsService == wanted.IsService
        && there.Costing == wanted.Costing && there.Barcodes.Order(StringComparer.Ordinal).SequenceEqual((wanted.Barcodes ?? []).Order(StringComparer.Ordinal));
}

using Monolith.Import.Lists;
using Monolith.Import.Sales;
using Monolith.Import.Maps;
using Monolith.SharedKernel;

namespace Monolith.Import;

public static class ImportServices
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddScoped<IImports, Imports>()
        .AddScoped<ListImport>().AddScoped<LineWindow>()
        .AddScoped<ItemList>().AddScoped<SupplierList>().AddScoped<CustomerList>().AddScoped<OpeningStockList>()
        .AddScoped<SalesImport>().AddScoped<SalesMasterData>().AddScoped<SalesPosting>();
}

internal sealed class Imports(
    ListImport lists, ItemList items, SupplierList suppliers, CustomerList customers, OpeningStockList openingStock, SalesImport sales) : IImports
{
    public Task<Result<ImportReport>> Items(string file, ImportMap map, bool dryRun, CancellationToken ct) =>
        lists.Run(items, file, map, dryRun, ct);

    public Task<Result<ImportReport>> Suppliers(string file, ImportMap map, bool dryRun, CancellationToken ct) =>
        lists.Run(suppliers, file, map, dryRun, ct);

    public Task<Result<ImportReport>> Customers(string file, ImportMap map, bool dryRun, CancellationToken ct) =>
        lists.Run(customers, file, map, dryRun, ct);

    public Task<Result<ImportReport>> OpeningStock(string file, ImportMap map, bool dryRun, CancellationToken ct) =>
        lists.Run(openingStock, file, map, dryRun, ct);

    public Task<Result<ImportReport>> Sales(string file, ImportMap map, bool dryRun, CancellationToken ct) => sales.Run(file, map, dryRun, ct);
}

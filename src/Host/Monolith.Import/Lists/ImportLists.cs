using Monolith.Import.Sales;

namespace Monolith.Import.Lists;

/// <summary>All lists that can be taken in through a plan, in the order in which a new shop does it.</summary>
internal sealed class ImportLists(ItemList items, SupplierList suppliers, CustomerList customers, OpeningStockList openingStock,
    ReorderRuleList reorderRules, SupplierItemList supplierItems, SalesList sales)
{
    public IReadOnlyList<IImportList> All { get; } = [items, suppliers, customers, openingStock, reorderRules, supplierItems, sales];

    public IImportList? Find(string name) => All.FirstOrDefault(l => l.Name == name);
}

using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Text;
using Monolith.Ui;

namespace Monolith.Sales.Taxes;

/// <summary>On the start page: tax categories about which nobody has decided, the standard one always and others where items have them.
/// Everybody who sees taxes is told, since nothing of them should be sold.</summary>
internal sealed class TaxToDos(ITaxCategories taxes, IItemCatalog items, ICurrentActor current, ITexts texts) : IToDoSource
{
    public async Task<IReadOnlyList<ToDo>> ToDos(CancellationToken ct)
    {
        if (!current.Actor.Can(SalesPermissions.View)) return [];
        var open = (await taxes.All(ct)).Where(c => c.Rates.Count == 0).ToList();
        if (open.Count == 0) return [];
        var counts = await items.CountByTaxCategory(ct);
        return
        [
            .. open.Where(c => c.Code == TaxCategory.Standard || counts.ContainsKey(c.Code))
                .Select(c => new ToDo(
                    texts["sales.to-do-rate", c.Name.In(texts.Language), counts.GetValueOrDefault(c.Code)], Href(c.Code), Meaning.Bad)),
        ];
    }

    private string Href(string code) => current.Actor.Can(SalesPermissions.EditTaxes) ? $"/sales/taxes/{code}" : "/sales/taxes";
}

using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Inventory.Contracts;
using Monolith.Ui;

namespace Monolith.Inventory.Counts;

/// <summary>What the forms of a count and of a plan of counts share.</summary>
public abstract partial class CountForm
{
    private protected CountDraft Draft { get; } = new();

    private protected IReadOnlyList<Choice<Guid?>> Warehouses { get; private set; } = [];

    private protected IReadOnlyList<Choice<CountScope>> Scopes => Choices.OfEnum<CountScope>(T, CountLook.Scopes + ".");

    protected override async Task OnInitializedAsync()
    {
        var all = await Visitor.InScope(services => services.GetRequiredService<IWarehouses>().All(Gone));
        Warehouses = [.. all.Where(w => w.Active).Select(w => Choice.Of<Guid?>(w.WarehouseId, w.Name))];
        Draft.Warehouse ??= Warehouses.Select(w => w.Value).FirstOrDefault();
    }

    private async Task<IReadOnlyList<LookupOption>> FindItems(string text)
    {
        var found = await Visitor.InScope(services => services.GetRequiredService<IItemCatalog>().Best(text, 10, Gone));
        return [.. found.Items.Where(i => !i.IsService).Select(Option)];
    }

    private protected LookupOption Option(ItemInfo item) => new(item.ItemId.ToString(), item.Name.In(T.Language), item.Sku, item);
}

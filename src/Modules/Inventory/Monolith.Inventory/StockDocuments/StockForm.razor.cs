using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Stock.ListStock;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.Ui;

namespace Monolith.Inventory.StockDocuments;

/// <summary>What the forms of stock documents share: warehouses, items to find, lines, when and why, and the word on going below
/// zero.</summary>
public abstract partial class StockForm
{
    private readonly Guid _documentId = Guid.CreateVersion7();

    /// <summary>An item to start with, from its page.</summary>
    [SupplyParameterFromQuery] public Guid? Item { get; set; }

    [SupplyParameterFromQuery] public Guid? Warehouse { get; set; }

    private protected List<StockLine> Lines { get; } = [];

    private protected IReadOnlyList<Choice<Guid?>> Warehouses { get; private set; } = [];

    private protected Guid? From { get; set; }

    private protected string? Reason { get; set; }

    private protected string? Reference { get; set; }

    private protected DateTimeOffset? Effective { get; set; }

    private protected bool AllowNegative { get; set; }

    /// <summary>The warehouse lets it through if somebody says so.</summary>
    private protected bool MayConfirm => Problems.All.Any(e => e.Code == "inventory.insufficient-stock" && e.Args.GetValueOrDefault("canConfirm") == "true");

    private protected bool AsksToConfirm { get; private set; }

    private protected Guid DocumentId => _documentId;

    protected override async Task OnInitializedAsync()
    {
        var all = await Visitor.InScope(services => services.GetRequiredService<IWarehouses>().All(Gone));
        Warehouses = [.. all.Where(w => w.Active).Select(w => Choice.Of<Guid?>(w.WarehouseId, w.Name))];
        From = Warehouses.Select(w => w.Value).FirstOrDefault(w => w == Warehouse) ?? Warehouses.Select(w => w.Value).FirstOrDefault();
        if (Item is not { } id || Lines.Count > 0) return;
        var item = await Visitor.InScope(async services => await services.GetRequiredService<IItemCatalog>().Find(id, Gone));
        if (item is not { IsService: false }) return;
        Lines.Add(new() { Item = Option(item) });
        await ItemChosen(Lines[0]);
    }

    private protected async Task<IReadOnlyList<LookupOption>> FindItems(string text)
    {
        var found = await Visitor.InScope(async services =>
        {
            var catalog = services.GetRequiredService<IItemCatalog>();
            var exact = await catalog.FindByCode(text, Gone);
            var others = (await catalog.Best(text, 10, Gone)).Items.Where(i => i.ItemId != exact?.ItemId);
            return others.Prepend(exact).OfType<ItemInfo>().ToList();
        });
        return [.. found.Where(i => !i.IsService).Take(10).Select(Option)];
    }

    /// <summary>Items as their field shows them, by id.</summary>
    private protected async Task<Dictionary<Guid, LookupOption>> ItemsOf(IReadOnlyCollection<Guid> ids)
    {
        var found = await Visitor.InScope(async services => await services.GetRequiredService<IItemCatalog>().FindMany(ids, Gone));
        return found.ToDictionary(f => f.Key, f => Option(f.Value));
    }

    /// <summary>Looks up what is there of a line's item now, and what it is worth.</summary>
    private protected async Task See(StockLine line)
    {
        line.Seen = null;
        if (line.Found is null || From is not { } warehouse) return;
        var asked = new ListQuery(Take: 1).With("item", line.ItemId).With("warehouse", warehouse).With("withZero", "true");
        var stock = await Send(new ListStock(asked), Gone);
        line.Seen = stock.IsOk ? stock.Value.Items.FirstOrDefault() : null;
        line.OnHand = line.Seen?.Quantity ?? Quantity.Zero;
    }

    private protected async Task SeeAll()
    {
        foreach (var line in Lines) await See(line);
    }

    /// <summary>Posts and goes to the document, or shows what stands against it.</summary>
    private protected async Task Post(IRequest<StockDocumentInfo> request)
    {
        var posted = await Submit(request);
        if (posted.IsOk)
        {
            Say(T["inventory.posted", posted.Value.Number]);
            Nav.NavigateTo($"/inventory/documents/{posted.Value.DocumentId}");
            return;
        }

        // The API calls an adjustment's quantity "change"; here it is one column.
        Problems.Set(Placed(posted.Error!) with { Others = [.. posted.Error!.Others.Select(Placed)] });
        if (MayConfirm) AsksToConfirm = true;
        if (Problems.All.Any(e => e.Code == "inventory.lot-expired")) AsksExpired = true;
    }

    // Rows at the end that nobody touched are no lines; the others keep their places, so that errors find them.
    private protected List<StockLine> Touched()
    {
        while (Lines.Count > 1 && Lines[^1].IsEmpty) Lines.RemoveAt(Lines.Count - 1);
        return Lines;
    }

    private LookupOption Option(ItemInfo item) => new(item.ItemId.ToString(), item.Name.In(T.Language), item.Sku, item);

    private static Error Placed(Error error) =>
        error.Field?.EndsWith(".change", StringComparison.Ordinal) == true ? error.At(error.Field[..^".change".Length] + ".quantity") : error;
}

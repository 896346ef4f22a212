using Microsoft.Extensions.DependencyInjection;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Lots.ListLots;
using Monolith.Inventory.Lots.ProposeLots;
using Monolith.SharedKernel.Lists;
using Monolith.Ui;

namespace Monolith.Inventory.StockDocuments;

/// <content>Lots and serial numbers of the lines: where they may be chosen, and the ones that should go first.</content>
public abstract partial class StockForm
{
    private protected bool AnyTracked => Lines.Exists(l => l.IsToldApart);

    private protected bool AcceptExpired { get; set; }

    private protected bool AsksExpired { get; private set; }

    private protected static string FieldOf(StockLine line) => line.Tracking switch
    {
        ItemTracking.Lot => "lot",
        ItemTracking.Serial => "serial",
        _ => "bin",
    };

    /// <summary>An item was chosen: its units and lots are others.</summary>
    private protected async Task ItemChosen(StockLine line)
    {
        (line.Unit, line.From, line.Tracking, line.There) = ("", null, ItemTracking.None, []);
        if (line.Found is null) return;
        var tracking = await Visitor.InScope(services => services.GetRequiredService<ILots>().Tracking([line.ItemId], Gone));
        line.Tracking = tracking.GetValueOrDefault(line.ItemId)?.Tracking ?? ItemTracking.None;
        var there = await Send(new ListLots(new ListQuery(Take: PageRequest.MaxTake).With("item", line.ItemId)), Gone);
        if (there.IsOk) line.There = [.. there.Value.Items.Where(r => r.Lot + r.Serial + r.Bin != "")];
    }

    /// <summary>What of the line's item is in the warehouse that goods leave, what expires first on top.</summary>
    private protected IReadOnlyList<Choice<LotPlace?>> LotsOf(StockLine line) =>
    [
        .. line.There.Where(r => r.WarehouseId == From).Select(r => Choice.Of<LotPlace?>(
            new(r.Lot.OrNull(), r.Serial.OrNull(), r.Bin.OrNull()),
            string.Join(" · ", new[]
            {
                r.Lot.OrNull() ?? r.Serial.OrNull(), r.Bin.OrNull(), r.ExpiresOn is { } until ? T["inventory.good-until",
                    Format.Date(until)] : null,
                Format.Quantity(r.Quantity), r.Blocked is null ? null : T["inventory.blocked"],
            }.OfType<string>()))),
    ];

    /// <summary>Gives each line whose lot isn't chosen the lots that expire first; a line may become several.</summary>
    private protected async Task ProposeLotsOfLines()
    {
        foreach (var line in Lines.Where(l => l is { From: null, IsToldApart: true, Quantity: { IsPositive: true } }).ToList())
        {
            // Lots are kept in stock units.
            var pack = line.Unit.Length == 0 ? null : line.Found?.PackCalled(line.Unit);
            var wanted = pack is null ? line.Quantity!.Value : pack.InStockUnits(line.Quantity!.Value) ?? line.Quantity.Value;
            var found = await Send(new ProposeLots(line.ItemId, From ?? Guid.Empty, wanted), Gone);
            if (!found.IsOk || found.Value.Picks.Count == 0) continue;
            var place = Lines.IndexOf(line);
            Lines.RemoveAt(place);
            var parts = found.Value.Picks.Select(p => line.Part(p.Quantity, new LotPlace(p.Lot, p.Serial, p.Bin))).ToList();
            if (found.Value.Missing.IsPositive) parts.Add(line.Part(found.Value.Missing, null));
            Lines.InsertRange(place, parts);
        }
    }
}

/// <summary>Goods of one lot or serial number in one bin.</summary>
internal readonly record struct LotPlace(string? Lot, string? Serial, string? Bin);

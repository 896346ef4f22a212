using Monolith.Import.Reading;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Sites;

namespace Monolith.Import.Lists;

/// <summary>Which goods exactly a line of opening stock is about: read, and looked at as the stock would when they come in.</summary>
internal sealed class OpeningLots(ILots lots, ISites sites, TimeProvider clock)
{
    private readonly HashSet<Guid> _toldApart = [];

    /// <summary>Once for all lines of a part of the file: nearly all items aren't told apart, and nothing more is asked of them.</summary>
    public async Task LookUp(IReadOnlyCollection<Guid> items, CancellationToken ct) =>
        _toldApart.UnionWith((await lots.Tracking(items, ct)).Keys);

    /// <summary>Null where it says nothing of it and the item isn't told apart, or where it is refused: the line says why.</summary>
    public async Task<ArrivingGoods?> Of(
        SourceLine line, ItemInfo? item, Quantity quantity, OpeningInfo? there, CancellationToken ct)
    {
        var (lot, serial, made, until) = (line.Code("lot"), line.Code("serial"), line.Day("produced_on"), line.Day("expires_on"));
        if (line.IsRefused || item is null || !quantity.IsPositive) return null;
        if (!_toldApart.Contains(item.ItemId) && !lot.IsThere && !serial.IsThere) return null;
        var goods = new ArrivingGoods(
            item.ItemId, quantity, lot.IsThere ? lot.Value : null, serial.IsThere ? serial.Value : null,
            made.IsThere ? made.Value : null, until.IsThere ? until.Value : null);
        // What is on the shelves is there, also where it should be no more: opening stock takes expired goods as they are.
        var day = sites.Here.BusinessDate(clock.GetUtcNow());
        if ((await lots.Arrive([goods], day, ct, acceptExpired: true)).TryGet(out var cleaned, out var error)) return cleaned[0];
        // Taken in before: whoever compares the two says whether it is the same.
        if (error.Code == "inventory.serial-there" && goods.Serial!.Trim().ToUpperInvariant() is var code
            && there?.ByCode.ContainsKey(code) == true)
            return goods with { Serial = code };
        line.Refuse(error, error.Field?.Split('.')[^1] switch
        {
            "serial" => "serial",
            "expiresOn" => "expires_on",
            "quantity" => "quantity",
            _ => "lot",
        });
        return null;
    }
}

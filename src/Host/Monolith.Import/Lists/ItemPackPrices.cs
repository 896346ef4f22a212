using Monolith.Import.Reading;
using Monolith.Inventory.Contracts;
using Monolith.Sales.Contracts;
using Monolith.SharedKernel;

namespace Monolith.Import.Lists;

/// <summary>What a pack is to cost.</summary>
/// <param name="Before">Null: it had no price of its own.</param>
internal sealed record PackPrice(string Unit, Money Price, Money? Before);

/// <summary>The prices of packs that a line wants changed: all of them in one column, or one beside the pack's own columns. A pack that
/// isn't named keeps its price.</summary>
internal static class ItemPackPrices
{
    /// <param name="item">As the line wants it: only what is a pack of it then can have a price.</param>
    public static IReadOnlyList<PackPrice> Wanted(
        SourceLine line, SaveItem item, IReadOnlyDictionary<(Guid ItemId, string Unit), Money> there, IBasePrices prices)
    {
        var wanted = new List<PackPrice>();
        var all = line.Text("pack_prices");
        var read = all.IsThere ? PackPriceText.Read(all.Value!) : [];
        if (read is null) line.Refuse(ImportErrors.PackPricesMalformed(all.Value!), "pack_prices");
        foreach (var (unit, price) in read ?? []) Add("pack_prices", unit, price);

        var (one, of) = (line.Money("pack_price"), line.Text("pack"));
        if (one.IsThere && of.IsThere) Add("pack_price", of.Value!, one.Value);
        else if (one.IsThere && of.State != GivenState.Wrong) line.Refuse(ImportErrors.PackWithoutUnit, "pack");
        return wanted;

        void Add(string column, string unit, Money price)
        {
            if (item.Packs?.FirstOrDefault(p => p.IsCalled(unit)) is not { } pack)
            {
                line.Refuse(ImportErrors.NoSuchPack(unit), column);
                return;
            }

            if (ItemPrices.Refuse(prices, price) is { } wrong) line.Refuse(wrong, column);
            wanted.RemoveAll(p => p.Unit == pack.Unit); // the column of its own says it last
            Money? before = there.TryGetValue((item.ItemId, pack.Unit), out var amount) ? amount : null;
            if (price != before) wanted.Add(new(pack.Unit, price, before));
        }
    }
}

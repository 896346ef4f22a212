using System.Globalization;
using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.Posting;

/// <summary>FIFO layers as one column holds them: quantity, value and receipt of each, in the scaled integers of the other
/// columns.</summary>
internal static class PartsText
{
    /// <summary>Null where there is but one layer of no known receipt: the row's own quantity and value say it all.</summary>
    /// <param name="isLinked">Goods that come or go back, and their origin is known: what it covered is said, be it nothing.</param>
    public static string? Of(CostEntry entry, IReadOnlyList<Part> carried, bool isLinked) => entry.Kind switch
    {
        LedgerKinds.TransferOut or LedgerKinds.TransferIn => carried.Count > 1 || carried is [{ Receipt: not 0 }] ? Write(carried) : null,
        LedgerKinds.Return or LedgerKinds.SupplierReturn or LedgerKinds.Scrap => isLinked ? Write(carried) : null,
        _ => null,
    };

    public static string Write(IEnumerable<Part> parts) => string.Join(';', parts.Select(p =>
        string.Create(CultureInfo.InvariantCulture, $"{p.Quantity.Scaled}:{p.Value.Scaled}:{p.Receipt}")));

    public static IReadOnlyList<Part> Read(string text) => text.Length == 0 ? [] : text.Split(';').Select(part =>
    {
        var numbers = part.Split(':').Select(n => long.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        return new Part(Money.FromScaled(numbers[1]), Quantity.FromScaled(numbers[0]), numbers[2]);
    }).ToList();
}

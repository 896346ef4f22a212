using Monolith.SharedKernel;
using Monolith.SharedKernel.Text;

namespace Monolith.Sales.Contracts;

/// <summary>What the packs of an item cost in one cell of a file: <c>case=110.00; tray=55.00</c>. The words are written as in
/// <see cref="CellWords"/>.</summary>
public static class PackPriceText
{
    /// <param name="digits">Of the shop's currency.</param>
    public static string Write(IEnumerable<(string Unit, Money Price)> packs, int digits) =>
        string.Join("; ", packs.Select(p => $"{CellWords.Masked(p.Unit)}={p.Price.ToText(digits)}"));

    /// <summary>Null where it can't be read.</summary>
    public static IReadOnlyList<(string Unit, Money Price)>? Read(string text)
    {
        var packs = new List<(string, Money)>();
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var fields = part.Split('=', StringSplitOptions.TrimEntries);
            if (fields.Length != 2 || fields[0].Length == 0 || !Money.TryParse(fields[1], out var price)) return null;
            packs.Add((CellWords.Plain(fields[0]), price));
        }

        return packs;
    }
}

using System.Globalization;
using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Items.SaveItem;

/// <summary>What the shop says of an item, while somebody fills it in.</summary>
public sealed class DetailDraft
{
    private const string DayForm = "yyyy-MM-dd";

    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    public string? Brand { get; set; }

    public string? Specification { get; set; }

    public string? Origin { get; set; }

    public IReadOnlyDictionary<string, string> Fields => _fields;

    public void Take(ItemInfo item)
    {
        (Brand, Specification, Origin) = (item.Brand, item.Specification, item.Origin);
        _fields.Clear();
        foreach (var (key, value) in item.Fields) _fields[key] = value;
    }

    public string? Of(string field) => _fields.GetValueOrDefault(field);

    public Quantity? Number(string field) => Quantity.TryParse(Of(field) ?? "", out var number) ? number : null;

    public DateOnly? Day(string field) =>
        DateOnly.TryParseExact(Of(field), DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public void Put(string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) _fields.Remove(field);
        else _fields[field] = value;
    }

    public static string Written(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);
}

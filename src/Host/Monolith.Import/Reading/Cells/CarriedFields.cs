using Monolith.Import.Maps;
using Monolith.Import.Reading.Columns;

namespace Monolith.Import.Reading.Cells;

/// <summary>What stands only in the first line of a group (a product above its variants) and is true for the others.</summary>
internal sealed class CarriedFields
{
    private readonly int[] _keys;
    private readonly int[] _places;
    private readonly string?[] _kept;
    private string _group = "";

    public CarriedFields(Carrying? rule, IReadOnlyList<SourceHeader> headers)
    {
        _keys = Places(rule?.Key, headers);
        _places = _keys.Length == 0 ? [] : Places(rule!.Headers, headers);
        _kept = new string?[_places.Length == 0 ? 0 : headers.Count];
    }

    /// <summary>Every record has to be shown, also those that are left out.</summary>
    public void See(IRecords record)
    {
        if (_places.Length == 0) return;
        var group = Group(record);
        if (group.IsEmpty || !group.SequenceEqual(_group))
        {
            _group = group.ToString();
            Array.Clear(_kept);
        }

        foreach (var place in _places)
        {
            if (place < record.Count && record[place] is { IsEmpty: false } field) _kept[place] = field.ToString();
        }
    }

    public ReadOnlySpan<char> Of(IRecords record, int place)
    {
        var field = place < record.Count ? record[place] : default;
        return field.IsEmpty && _kept.Length > place ? _kept[place] : field;
    }

    private ReadOnlySpan<char> Group(IRecords record)
    {
        foreach (var key in _keys)
        {
            if (key < record.Count && record[key].Trim() is { IsEmpty: false } group) return group;
        }

        return default;
    }

    private static int[] Places(IReadOnlyList<string>? wanted, IReadOnlyList<SourceHeader> headers)
    {
        var keys = headers.Select(h => HeaderKey.Of(h.Text)).ToList();
        return wanted is null ? [] : [.. wanted.Select(w => keys.IndexOf(HeaderKey.Of(w))).Where(p => p >= 0)];
    }
}

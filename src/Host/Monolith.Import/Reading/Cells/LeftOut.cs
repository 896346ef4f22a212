using System.Collections.Frozen;
using Monolith.Import.Maps;
using Monolith.Import.Reading.Columns;

namespace Monolith.Import.Reading.Cells;

/// <summary>Lines that the map says are no records of this list.</summary>
internal sealed class LeftOut
{
    private readonly int[] _withoutAll;
    private readonly (int Place, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Values)[] _where;

    public LeftOut(LeavingOut? rule, IReadOnlyList<SourceHeader> headers)
    {
        var keys = headers.Select(h => HeaderKey.Of(h.Text)).ToList();
        int Place(string header) => keys.IndexOf(HeaderKey.Of(header));
        _withoutAll = [.. (rule?.WithoutAll ?? []).Select(Place).Where(p => p >= 0)];
        _where = [.. (rule?.Where ?? new Dictionary<string, IReadOnlyList<string>>()).Select(w => (Place(w.Key), Lookup(w.Value)))
            .Where(w => w.Item1 >= 0)];
    }

    public bool Has(IRecords record)
    {
        foreach (var (place, values) in _where)
        {
            if (place < record.Count && values.Contains(record[place].Trim())) return true;
        }

        foreach (var place in _withoutAll)
        {
            if (place < record.Count && !record[place].IsWhiteSpace()) return false;
        }

        return _withoutAll.Length > 0;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(IReadOnlyList<string> values) =>
        values.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}

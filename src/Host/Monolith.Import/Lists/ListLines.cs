using Monolith.Import.Plans;
using Monolith.Import.Reading;
using Monolith.SharedKernel;

namespace Monolith.Import.Lists;

/// <summary>The keys of the lines of a file so far: each may come once, and the first says so.</summary>
internal sealed class ListLines
{
    private readonly Dictionary<string, int> _first = new(StringComparer.Ordinal);

    /// <summary>Refuses a line whose key stood in an earlier one that goes in. One that is refused itself is in nobody's way.</summary>
    public void Seen(SourceLine line, string key, string column)
    {
        if (line.IsRefused || _first.TryAdd(key, line.Number)) return;
        line.Refuse(
            Error.Conflict("import.duplicate-key", $"Line {_first[key]} is of the same key already. One line for each.")
                .With("first", _first[key]), column);
    }

    /// <summary>A line that was seen is refused after all: the next of its key may go in.</summary>
    public void Forget(SourceLine line, string key)
    {
        if (_first.TryGetValue(key, out var first) && first == line.Number) _first.Remove(key);
    }

    public static PlannedLine Refused(SourceLine line, string key) => new(line.Number, key, LineOutcome.Refused, [], line.Findings, null);

    public static PlannedLine Planned(SourceLine line, string key, bool isNew, IReadOnlyList<FieldChange> changes, object payload) =>
        line.IsRefused ? Refused(line, key)
        : isNew ? new(line.Number, key, LineOutcome.New, changes, line.Findings, payload)
        : changes.Count > 0 ? new(line.Number, key, LineOutcome.Changed, changes, line.Findings, payload)
        : new(line.Number, key, LineOutcome.Same, [], line.Findings, null);
}

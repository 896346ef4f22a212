using Monolith.Import.Plans;
using Monolith.Import.Reading;

namespace Monolith.Import.Lists;

/// <summary>What a field becomes: a column that isn't there leaves it, and so does an empty cell unless empty clears.</summary>
internal readonly struct Merging(bool emptyClears)
{
    /// <param name="there">As it is, or as a new one has it without being asked.</param>
    /// <param name="cleared">As it is when it is empty.</param>
    public T? Of<T>(Given<T> given, T? there, T? cleared) => given.State switch
    {
        GivenState.There => given.Value,
        GivenState.Empty when emptyClears => cleared,
        _ => there,
    };

    /// <summary>The same for a figure that may be absent.</summary>
    public T? Maybe<T>(Given<T> given, T? there)
        where T : struct => given.State switch
        {
            GivenState.There => given.Value,
            GivenState.Empty when emptyClears => null,
            _ => there,
        };

    /// <summary>A text that stands in the file as it is in the shop stays, whatever reading would make of it.</summary>
    public string? Text(SourceLine line, string column, string? there) =>
        there is { Length: > 0 } && Plain(line.AsWritten(column)) == Plain(there) ? there : Of(line.Text(column), there, null);

    // How lines end and what stands between words says nothing.
    private static string Plain(string text) => text.ReplaceLineEndings("\n").Replace('\t', ' ').Trim();

    /// <summary>For a field that has to have a value: empty never clears it.</summary>
    public static T Kept<T>(Given<T> given, T there) => given.IsThere ? given.Value! : there;
}

/// <summary>Collects what changes, field by field.</summary>
internal sealed class Changes(bool isNew)
{
    private readonly List<FieldChange> _all = [];

    public IReadOnlyList<FieldChange> All => _all;

    public Changes Add(string field, string? old, string? now)
    {
        var (before, after) = (isNew || string.IsNullOrEmpty(old) ? null : old, string.IsNullOrEmpty(now) ? null : now);
        if (before != after) _all.Add(new(field, before, after));
        return this;
    }
}

using System.Collections.Concurrent;

namespace Monolith.Data;

/// <summary>Says to the mirrors of a module in this process that a commit changed rows of theirs. Those of other processes look by themselves.</summary>
public sealed class MirrorSignals
{
    private readonly ConcurrentDictionary<string, long> _commits = new(StringComparer.Ordinal);

    internal void Raise(string module) => _commits.AddOrUpdate(module, 1, static (_, count) => count + 1);

    internal long Commits(string module) => _commits.GetValueOrDefault(module);
}

using System.Collections.Frozen;

namespace Monolith.SharedKernel.Modules;

/// <summary>Gathered once from the modules. Two modules that declare one kind are a bug that the start reports.</summary>
public sealed class Documents(IReadOnlyList<IModule> modules) : IDocuments
{
    private readonly FrozenDictionary<string, DocumentKind> _kinds = modules.SelectMany(m => m.Documents).ToFrozenDictionary(d => d.Kind, StringComparer.Ordinal);
    private readonly IReadOnlyList<DocumentTrace> _traces = [.. modules.SelectMany(m => m.Traces)];

    public DocumentKind? Find(string kind) => _kinds.GetValueOrDefault(kind);

    public IEnumerable<DocumentTrace> TracesOf(string kind) => _traces.Where(t => t.Kinds.Length == 0 || t.Kinds.Contains(kind, StringComparer.Ordinal));
}

using Monolith.SharedKernel.Events;
using Monolith.SharedKernel.Jobs;
using Monolith.SharedKernel.Security;

namespace Monolith.SharedKernel.Modules;

/// <summary>A module's table of contents: what it registers, hears, runs at night, serves and allows.</summary>
public interface IModule
{
    /// <summary>The name as it stands in the folder tree, for example <c>Inventory</c>.</summary>
    string Name { get; }

    /// <summary>Every table of the module starts with it, for example <c>inv_</c>.</summary>
    string TablePrefix { get; }

    void Register(ModuleServices services);

    void Subscribe(Subscriptions to)
    {
    }

    void Schedule(JobList jobs)
    {
    }

    /// <summary>The permissions the module declares, each with the roles that have it in a new shop.</summary>
    IEnumerable<Permission> Permissions => [];

    /// <summary>The module's entries in the shell's navigation, in order.</summary>
    IEnumerable<NavItem> Navigation => [];

    /// <summary>The kinds of documents and master data that others may point at.</summary>
    IEnumerable<DocumentKind> Documents => [];

    /// <summary>What the module can show about documents of others.</summary>
    IEnumerable<DocumentTrace> Traces => [];

    /// <summary>The module's cards on the start page.</summary>
    IEnumerable<StartCard> StartCards => [];
}

/// <summary>One entry in the navigation.</summary>
/// <param name="TextKey">Key of its name in the module's texts.</param>
/// <param name="Href">Path of the page, starting with a slash.</param>
/// <param name="Permission">Who sees it.</param>
public sealed record NavItem(string TextKey, string Href, string Permission)
{
    /// <summary>Addresses of pages that belong to this one and don't stand below it.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>An entry whose page sends that request: who may send it sees it.</summary>
    public static NavItem To<TRequest>(string textKey, string href) => new(textKey, href, RequiresAttribute.Of(typeof(TRequest)));

    /// <returns>How much of the path this entry answers for; 0: it doesn't.</returns>
    public int Covers(string path) => Also.Prepend(Href).Where(h => path == h || path.StartsWith(h + "/", StringComparison.Ordinal)).Select(h => h.Length).DefaultIfEmpty().Max();
}

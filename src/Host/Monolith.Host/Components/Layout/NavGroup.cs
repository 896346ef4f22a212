using Monolith.Administration;
using Monolith.SharedKernel.Modules;
using Monolith.SharedKernel.Security;

namespace Monolith.Host.Components.Layout;

/// <summary>A module in the navigation with the pages that its visitor may open.</summary>
public sealed record NavGroup(string Key, IReadOnlyList<NavItem> Items)
{
    public string TextKey => "module." + Key;

    public static IReadOnlyList<NavGroup> For(Actor actor, IEnumerable<IModule> modules) =>
        [.. modules.OrderBy(m => m is AdministrationModule) // at the end, although it starts first
            .Select(m => new NavGroup(m.Name.ToLowerInvariant(), [.. m.Navigation.Where(n => actor.Can(n.Permission))]))
            .Where(g => g.Items.Count > 0)];

    /// <summary>The entry whose page is open: the longest address that starts the path.</summary>
    public static NavItem? Current(IEnumerable<NavGroup> groups, string path) =>
        groups.SelectMany(g => g.Items)
            .Where(i => i.Covers(path) > 0)
            .MaxBy(i => i.Covers(path));
}

using System.Reflection;
using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Monolith.SharedKernel.Modules;
using Monolith.Ui;

namespace Monolith.Architecture.Tests.Rules;

/// <summary>A module knows its own pages. Those of others it finds by the kind of the document, so that nobody writes another's address.</summary>
internal static class Addresses
{
    private static readonly Guid Some = new("01890a5d-ac96-774b-bcce-b302099a8057");

    /// <summary>The first part of the addresses of each module's pages: <c>inventory</c>, by the assembly's name.</summary>
    public static ILookup<string, string> Owners(IEnumerable<Assembly> modules) => modules
        .SelectMany(module => RequestRights.Pages(module).SelectMany(RequestRights.Routes).Select(route => (Root: route.Split('/')[1], Owner: module.GetName().Name!)))
        .Distinct().ToLookup(page => page.Root, page => page.Owner, StringComparer.Ordinal);

    /// <summary>Texts in the compiled code that name a page of another module; pages' markup is among them.</summary>
    public static IEnumerable<string> Foreign(ModuleDefinition code, ILookup<string, string> owners)
    {
        var own = code.Assembly.Name.Name;
        var others = owners.Where(root => !root.Contains(own)).Select(root => Regex.Escape(root.Key)).ToList();
        var address = new Regex($@"(?:^|[""'(=])(/(?:{string.Join('|', others)})(?=[/?""']|$)[^""']*)");
        return from type in code.Types
               from text in Bodies.Instructions(type).Where(i => i.OpCode == OpCodes.Ldstr).Select(i => (string)i.Operand).Concat(Constants(type))
               let match = address.Match(text)
               where match.Success
               select $"{type.Name} writes {match.Groups[1].Value}";
    }

    /// <summary>Declared documents and traces without a page of the module, or with one that others may open.</summary>
    public static IEnumerable<string> LeadNowhere(IModule module)
    {
        var pages = RequestRights.Pages(module.GetType().Assembly).SelectMany(page => RequestRights.Routes(page).Select(route => (Route: route, Page: page))).ToList();
        var declared = module.Documents.Select(d => (d.Kind, Href: d.Page(Some), d.Permission))
            .Concat(module.Documents.Where(d => d.List is not null).Select(d => (d.Kind, Href: d.List!, d.Permission)))
            .Concat(module.Traces.Select(t => (Kind: t.TextKey, Href: t.Page(Some), t.Permission)));
        foreach (var (kind, href, permission) in declared)
        {
            var page = pages.FirstOrDefault(p => Matches(p.Route, href.Split('?')[0])).Page;
            if (page is null) yield return $"{kind} leads to {href.Replace(Some.ToString(), "…", StringComparison.Ordinal)}, which is no page of {module.Name}";
            else if (page.GetCustomAttribute<PageOfAttribute>()?.Policy is { } policy && policy != permission) yield return $"{kind} says {permission}, its page {policy}";
        }
    }

    private static IEnumerable<string> Constants(TypeDefinition type) => type.WithInner().SelectMany(t => t.Fields).Select(f => f.Constant).OfType<string>();

    private static bool Matches(string route, string path)
    {
        var (parts, given) = (route.Split('/'), path.Split('/'));
        return parts.Length == given.Length && parts.Zip(given).All(p => p.First == p.Second || (p.First == "{Id:guid}" && p.Second == Some.ToString()));
    }
}

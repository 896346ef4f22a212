using System.Text.RegularExpressions;
using Mono.Cecil;

namespace Monolith.Browser.Tests.Support;

/// <summary>Every address that a page of the product answers to, read from the Host's assemblies: a new page is looked at without a list to keep.</summary>
internal static partial class Routes
{
    // Looked at by tests of their own: signed out, not set up, or only after a fault.
    private static readonly string[] Elsewhere = ["/sign-in", "/set-up", "/error"];

    public static IReadOnlyList<string> All() =>
        Directory.EnumerateFiles(Path.GetDirectoryName(ShopProcess.Assembly)!, "Monolith.*.dll")
            .SelectMany(Of).Except(Elsewhere).Distinct(StringComparer.Ordinal)
            .OrderBy(r => r.Count(c => c == '{')).ThenBy(r => r.Count(c => c == '/')).ThenBy(r => r, StringComparer.Ordinal).ToList();

    /// <summary>Fills the places of a route from the links that were seen on the pages before it.</summary>
    public static string? Fill(string route, IReadOnlyCollection<string> seen)
    {
        if (!route.Contains('{')) return route;
        var whole = Pattern(route, "$");
        if (seen.FirstOrDefault(whole.IsMatch) is { } link) return link;
        // A form below a document is offered in some states only: the document's own address leads to it.
        var last = route.LastIndexOf('}');
        var stem = Pattern(route[..(last + 1)], "$");
        return seen.FirstOrDefault(s => stem.IsMatch(s)) is { } parent ? parent + route[(last + 1)..] : null;
    }

    [GeneratedRegex(@"\\{[^}]+}")]
    private static partial Regex Place();

    private static Regex Pattern(string route, string end) => new("^" + Place().Replace(
        Regex.Escape(route), m => m.Value.EndsWith(":guid}", StringComparison.Ordinal) ? "[0-9a-f]{8}-[0-9a-f-]{27}" : "(?!new($|/))[^/?#]+") + end);

    private static IEnumerable<string> Of(string file)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(file);
        return assembly.MainModule.Types.SelectMany(t => t.CustomAttributes)
            .Where(a => a.AttributeType.FullName == "Microsoft.AspNetCore.Components.RouteAttribute")
            .Select(a => (string)a.ConstructorArguments[0].Value).ToList();
    }
}

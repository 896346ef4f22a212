using System.Text.RegularExpressions;
using Monolith.Architecture.Tests.Discovery;

namespace Monolith.Architecture.Tests.Rules;

/// <summary>One way to lay a module out: folders are named after what a reader looks for, first the document or master data, then the
/// use case, and a use case is one file with its page beside it.</summary>
internal static partial class Layout
{
    /// <summary>Request, validator, handler and endpoint stand together up to here.</summary>
    public const int LongestUseCase = 150;

    private const int SmallPart = 60;

    // Folders that sort by kind of code: who looks for an order finds a sixth of it in each.
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal) { "Features", "Pages", "Queries", "Http", "Search" };

    public static IEnumerable<string> Violations(string project) =>
        FoldersByKind(project).Concat(ForeignNamespaces(project)).Concat(HomelessPages(project)).Concat(PartsApart(project));

    private static IEnumerable<string> FoldersByKind(string project) =>
        from file in SourceFiles.Under(project)
        let kind = FoldersOf(project, file).FirstOrDefault(Kinds.Contains)
        where kind is not null
        select $"{Path.GetFileName(project)} has a folder {kind}: name it after the document or the use case";

    private static IEnumerable<string> ForeignNamespaces(string project)
    {
        foreach (var file in SourceFiles.Under(project, ".cs", ".razor"))
        {
            var expected = string.Join('.', FoldersOf(project, file).Prepend(Path.GetFileName(project)));
            var found = file.EndsWith(".cs", StringComparison.Ordinal) ? NamespaceOfCode(file) : NamespaceOfPage(project, file);
            if (found is not null && found != expected) yield return $"{Short(project, file)} is in namespace {found} and not {expected}";
        }
    }

    private static IEnumerable<string> HomelessPages(string project)
    {
        foreach (var page in SourceFiles.Under(project, ".razor").Where(file => file.EndsWith("Page.razor", StringComparison.Ordinal)))
        {
            var (folder, useCase) = (Path.GetDirectoryName(page)!, Path.GetFileName(page)[..^"Page.razor".Length]);
            var here = Path.GetFileName(folder);
            if (here == useCase || File.Exists(Path.Combine(folder, here + ".cs"))) continue;
            if (File.Exists(Path.Combine(folder, useCase + ".cs")) || Directory.Exists(Path.Combine(folder, useCase))) continue;
            yield return $"{Short(project, page)} stands beside no use case: neither {useCase} nor {here}.cs is there";
        }
    }

    private static IEnumerable<string> PartsApart(string project)
    {
        foreach (var part in SourceFiles.Under(project, ".cs"))
        {
            if (Part().Match(Path.GetFileName(part)) is not { Success: true } match) continue;
            var (folder, lines) = (Path.GetDirectoryName(part)!, Lines(part));
            var whole = new[] { match.Groups["useCase"].Value, match.Groups["useCase"].Value + "Handler", Path.GetFileName(folder) }
                .Select(name => Path.Combine(folder, name + ".cs")).FirstOrDefault(File.Exists);
            if (whole is not null && lines < SmallPart && lines + Lines(whole) < LongestUseCase)
                yield return $"{Short(project, part)} has {lines} lines: put them into {Path.GetFileName(whole)}, which has {Lines(whole)}";
        }
    }

    private static string? NamespaceOfCode(string file) => Namespace().Match(File.ReadAllText(file)) is { Success: true } match ? match.Groups[1].Value : null;

    // As the compiler does it: a page follows its folder below the nearest @namespace, which may stand in it or in an _Imports above.
    private static string NamespaceOfPage(string project, string page)
    {
        if (PageNamespace().Match(File.ReadAllText(page)) is { Success: true } own) return own.Groups[1].Value;
        for (var folder = Path.GetDirectoryName(page)!; folder.Length >= project.Length; folder = Path.GetDirectoryName(folder)!)
        {
            var imports = Path.Combine(folder, "_Imports.razor");
            if (File.Exists(imports) && PageNamespace().Match(File.ReadAllText(imports)) is { Success: true } match)
                return string.Join('.', FoldersOf(folder, page).Prepend(match.Groups[1].Value));
        }

        return string.Join('.', FoldersOf(project, page).Prepend(Path.GetFileName(project)));
    }

    private static IEnumerable<string> FoldersOf(string project, string file) => Path.GetRelativePath(project, file).Split(Path.DirectorySeparatorChar)[..^1];

    private static string Short(string project, string file) => Path.GetRelativePath(Path.GetDirectoryName(project)!, file).Replace('\\', '/');

    private static int Lines(string file) => File.ReadLines(file).Count();

    [GeneratedRegex(@"^namespace\s+([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^@namespace\s+([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex PageNamespace();

    [GeneratedRegex(@"^(?<useCase>\w+)(Endpoint|Validator)\.cs$")]
    private static partial Regex Part();
}

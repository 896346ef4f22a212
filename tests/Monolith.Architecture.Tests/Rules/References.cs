using System.Text.RegularExpressions;
using System.Xml.Linq;
using Monolith.Architecture.Tests.Discovery;

namespace Monolith.Architecture.Tests.Rules;

/// <summary>References to contracts as a project file says them, against what the compiler found a use for.</summary>
internal static class References
{
    public static string ProjectIn(string folder) => Path.Combine(folder, Path.GetFileName(folder) + ".csproj");

    /// <summary>A constant leaves no trace in the compiled code, so a class of constants that is named in the text counts as well.</summary>
    public static IEnumerable<string> Unused(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        var used = Compiled.Read(name).AssemblyReferences.Select(reference => reference.Name).ToHashSet(StringComparer.Ordinal);
        return XDocument.Load(project).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))
            .Where(reference => reference.EndsWith(".Contracts", StringComparison.Ordinal) && !used.Contains(reference))
            .Where(reference => !NamesAConstant(Path.GetDirectoryName(project)!, reference.Split('.')[1]))
            .Select(reference => $"{name} does not use {reference}");
    }

    private static bool NamesAConstant(string folder, string module) =>
        SourceFiles.Under(folder, ".cs", ".razor").Any(file => Regex.IsMatch(File.ReadAllText(file), $@"\b{module}(Permissions|Kinds)\.\w"));
}

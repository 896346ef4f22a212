using System.Reflection;
using System.Text.RegularExpressions;
using Monolith.Architecture.Tests.Discovery;

namespace Monolith.Architecture.Tests.Rules;

/// <summary>Asking goes down, telling goes up: nobody uses a request, query or service of a module that doesn't stand below.
/// Events may be heard from anywhere, with the records inside them.</summary>
internal static class Direction
{
    /// <summary>Each as <c>Alpha asks Beta for IShelves</c>.</summary>
    public static IEnumerable<string> AskedUpwards(IReadOnlySet<string> modules, IEnumerable<Assembly> contracts, Layers layers)
    {
        var asked = contracts.SelectMany(OnlyForAsking).ToDictionary(type => type.FullName!, type => ModuleOf(type.Assembly.GetName().Name!));
        return from type in Code.All.Types
               let asker = ModuleOf(type.Assembly.Name)
               where modules.Contains($"Monolith.{asker}")
               from target in type.Dependencies.Select(dependency => dependency.Target)
               where asked.TryGetValue(target.FullName, out var owner) && !layers.MayAsk(asker, owner)
               select $"{asker} asks {asked[target.FullName]} for {target.Name}";
    }

    /// <summary>The compiler copies a constant and forgets where it came from, so names of classes of constants are looked for in the text.
    /// The names of kinds of documents are no question: events carry them.</summary>
    public static IEnumerable<string> ConstantsReadUpwards(string module, IEnumerable<string> files, IEnumerable<Assembly> contracts, Layers layers)
    {
        var above = contracts.Where(assembly => !layers.MayAsk(module, ModuleOf(assembly.GetName().Name!)))
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type.GetFields(BindingFlags.Public | BindingFlags.Static).Any(field => field.IsLiteral) && !type.IsEnum && !type.Name.EndsWith("Kinds", StringComparison.Ordinal))
            .ToList();
        return from file in files
               let text = File.ReadAllText(file)
               from type in above
               where Regex.IsMatch(text, $@"(?<![\w""'/]){type.Name}\.\w")
               select $"{module} asks {ModuleOf(type.Assembly.GetName().Name!)} for {type.Name}";
    }

    /// <summary>What stands in contracts but is neither an event nor a part of one.</summary>
    private static IEnumerable<Type> OnlyForAsking(Assembly contracts)
    {
        var told = new HashSet<Type>();
        foreach (var happened in EventShape.EventsIn(contracts)) Tell(happened, told);
        return contracts.GetExportedTypes().Where(type => !told.Contains(type));
    }

    private static void Tell(Type type, HashSet<Type> told)
    {
        if (!told.Add(type)) return;
        foreach (var inner in type.GetProperties().SelectMany(property => property.PropertyType.GetGenericArguments().Append(property.PropertyType)))
            if (inner.Assembly == type.Assembly) Tell(inner, told);
    }

    private static string ModuleOf(string assembly) => assembly.Split(',')[0].Split('.')[1];
}

using System.Reflection;
using Microsoft.AspNetCore.Components;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Monolith.SharedKernel.Modules;
using Monolith.SharedKernel.Security;
using Monolith.Ui;

namespace Monolith.Architecture.Tests.Rules;

/// <summary>A request says what it needs. Endpoints, pages and the navigation read it there, and say nothing else.</summary>
internal static class RequestRights
{
    /// <summary>Requests that a class of endpoints sends without serving them, so that an endpoint's permission could differ from the request's.</summary>
    public static IEnumerable<string> SentUnserved(ModuleDefinition code)
    {
        // What the compiler generates binds a body to a request; whoever sends it is the endpoint's own class.
        foreach (var type in code.Types.Where(MapsEndpoints).Where(t => !t.Name.StartsWith("<Generated", StringComparison.Ordinal)))
        {
            var served = Bodies.Calls(type).OfType<GenericInstanceMethod>()
                .Where(call => call.Name is "Serves" or "MapList" or "MapStatement")
                .Select(call => call.GenericArguments[0].FullName).ToHashSet(StringComparer.Ordinal);
            foreach (var sent in Bodies.RequestsIn(type).Except(served)) yield return $"{type.Name} sends {Short(sent)} and doesn't say so";
        }
    }

    /// <summary>Permissions that endpoints name themselves, and that nobody declares.</summary>
    public static IEnumerable<string> UnknownNeeds(ModuleDefinition code, IReadOnlySet<string> declared) =>
        from type in code.Types
        from instruction in Bodies.Instructions(type)
        where instruction.Operand is MethodReference { Name: "Needs" } && instruction.Previous?.OpCode == OpCodes.Ldstr
        let permission = (string)instruction.Previous.Operand
        where !declared.Contains(permission)
        select $"{type.Name} needs {permission}, which no module declares";

    public static IEnumerable<string> UnknownPermissions(Assembly assembly, IReadOnlySet<string> declared) =>
        from type in assembly.GetTypes()
        let needed = type.GetCustomAttribute<RequiresAttribute>()?.Permission
        where needed is not null && !declared.Contains(needed)
        select $"{type.Name} needs {needed}, which no module declares";

    /// <summary>Pages of a module that are open to others than those who may send what the page sends.</summary>
    public static IEnumerable<string> PagesOfOthers(Assembly assembly, ModuleDefinition code)
    {
        foreach (var page in Pages(assembly))
        {
            if (page.GetCustomAttribute<PageOfAttribute>() is not { } of) yield return $"{page.Name} names no request";
            else if (!Bodies.RequestsIn(code.GetType(page.FullName)).Contains(of.Request.FullName!)) yield return $"{page.Name} doesn't send {of.Request.Name}";
        }
    }

    /// <summary>Entries whose page others may open than see the entry.</summary>
    public static IEnumerable<string> EntriesOfOthers(IEnumerable<(string Href, string Permission)> entries, IEnumerable<Assembly> assemblies)
    {
        var pages = assemblies.SelectMany(Pages).SelectMany(page => Routes(page).Select(route => (route, page))).ToDictionary(p => p.route, p => p.page, StringComparer.Ordinal);
        foreach (var (href, permission) in entries)
        {
            if (!pages.TryGetValue(href, out var page)) yield return $"{href} is no page";
            else if (page.GetCustomAttribute<PageOfAttribute>()?.Policy is { } policy && policy != permission) yield return $"{href} is shown with {permission} and opens with {policy}";
        }
    }

    public static IEnumerable<(string Href, string Permission)> EntriesOf(IModule module) =>
        module.Navigation.Select(entry => (entry.Href, entry.Permission)).Concat(module.StartCards.Select(card => (card.Href, card.Permission)));

    public static IEnumerable<Type> Pages(Assembly assembly) => assembly.GetTypes().Where(type => type.IsDefined(typeof(RouteAttribute)));

    public static IEnumerable<string> Routes(Type page) => page.GetCustomAttributes<RouteAttribute>().Select(route => route.Template);

    // The compiler puts itself between a class and ASP.NET's own methods.
    private static bool MapsEndpoints(TypeDefinition type) => Bodies.Calls(type).Any(call =>
        call.Name.StartsWith("Map", StringComparison.Ordinal)
        && (call.DeclaringType.Name == "ListEndpoints" || call.DeclaringType.Name.EndsWith("RouteBuilderExtensionsCore", StringComparison.Ordinal)
            || (call.DeclaringType.Name == "EndpointRouteBuilderExtensions" && call.Name != "MapGroup")));

    private static string Short(string name) => name[(name.LastIndexOf('.') + 1)..];
}

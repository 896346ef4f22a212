namespace Monolith.Administration.Events;

internal static class ModuleNames
{
    public static bool Knows(this IEnumerable<ModuleContext> contexts, string module) =>
        contexts.Any(c => string.Equals(c.Module, module, StringComparison.OrdinalIgnoreCase));
}

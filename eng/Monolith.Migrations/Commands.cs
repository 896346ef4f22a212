using System.Globalization;
using System.Text.RegularExpressions;

namespace Monolith.Migrations;

/// <summary>The verbs. Each goes over every module's context on every engine and answers with an exit code.</summary>
internal static partial class Commands
{
    public static int Add(string name, string? module)
    {
        if (!ValidName().IsMatch(name))
            return Fail($"'{name}' is no name for a migration: letters and digits, starting with a capital.");

        // The same id on every engine: one change, wherever it is read about.
        var id = string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetUtcNow():yyyyMMddHHmmss}_{name}");
        var made = 0;
        foreach (var target in Targets.Of(module))
        {
            if (!target.HasChanges())
            {
                Console.WriteLine($"{target}: no change");
                continue;
            }

            if (target.MigrationNames().Contains(name)) return Fail($"{target} already has a migration named {name}.");
            Scaffolding.Add(target, id);
            Console.WriteLine($"{target}: {id}");
            made++;
        }

        Console.WriteLine(made == 0 ? "Every model is held by its migrations." : $"{made} made. Read them before they are committed.");
        return 0;
    }

    public static int RemoveLast(string? module)
    {
        var targets = Targets.Of(module).ToList();
        var newest = targets.SelectMany(t => t.MigrationIds()).Max(StringComparer.Ordinal);
        if (newest is null) return Fail("There is no migration to remove.");

        foreach (var target in targets.Where(t => t.MigrationIds().Contains(newest)))
        {
            Scaffolding.Remove(target, newest);
            Console.WriteLine($"{target}: {newest} removed");
        }

        return 0;
    }

    public static int Check(string? module)
    {
        var behind = 0;
        foreach (var target in Targets.Of(module))
        {
            if (!target.HasChanges()) continue;
            Console.Error.WriteLine($"{target}: the model has changes that no migration holds; run eng/add-migration <Name>.");
            behind++;
        }

        return behind == 0 ? 0 : 1;
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 2;
    }

    [GeneratedRegex("^[A-Z][A-Za-z0-9]{1,80}$")]
    private static partial Regex ValidName();
}

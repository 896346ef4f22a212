using Monolith.Migrations;

return args switch
{
    ["add", var name, .. var rest] when ModuleOf(rest, out var module) => Commands.Add(name, module),
    ["remove-last", .. var rest] when ModuleOf(rest, out var module) => Commands.RemoveLast(module),
    ["check", .. var rest] when ModuleOf(rest, out var module) => Commands.Check(module),
    _ => Usage(),
};

static bool ModuleOf(string[] rest, out string? module)
{
    module = rest is ["--module", var name] ? name : null;
    return rest.Length == 0 || module is not null;
}

static int Usage()
{
    Console.Error.WriteLine("""
        add <Name> [--module <Module>]     a migration for every context and engine whose model has changed
        remove-last [--module <Module>]    takes the newest migration of every engine back (never one that has shipped)
        check [--module <Module>]          exit code 1 when a model has changes that no migration holds
        """);
    return 2;
}

using System.CommandLine;
using Monolith.Host.Composition;
using Monolith.SharedKernel.Data;

namespace Monolith.Host.Commands;

internal static class MigrateCommand
{
    public static Command Create()
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Only list what would run." };
        var command = new Command("migrate", "Bring the tables to this version's shape, as every start does, and end.") { dryRun, Shared.Json };
        command.SetAction((parse, ct) => Run(parse, parse.GetValue(dryRun), ct));
        return command;
    }

    private static async Task<int> Run(ParseResult parse, bool dryRun, CancellationToken ct)
    {
        var options = Shared.Options(parse);
        options.CreateFolders();
        using var folder = DataFolderLock.Take(options.DataFolder);
        if (folder is null) return Shared.Fail(DataFolderLock.Busy(options.DataFolder));

        await using var app = ShopHost.Build(options, quiet: true);
        var migrator = app.Services.GetRequiredService<Migrator>();
        var pending = await migrator.Pending(ct);
        if (!dryRun) await migrator.Migrate(options.BackupFolder, ct);

        if (parse.GetValue(Shared.Json)) Shared.Print(new { DryRun = dryRun, Migrations = pending.Select(p => new { p.Module, p.Migration }) });
        else
        {
            foreach (var (module, migration) in pending) Console.WriteLine($"{module}: {migration}");
            Console.WriteLine(pending.Count == 0 ? "Nothing to migrate." : dryRun ? $"{pending.Count} to run." : $"{pending.Count} ran.");
        }

        return Shared.Success;
    }
}

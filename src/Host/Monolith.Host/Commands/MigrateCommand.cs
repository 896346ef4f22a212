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
        command.SetAction((parse, ct) =>
        {
            var options = Shared.Options(parse);
            return OpenedShop.Run(options, quiet: true, shop => Migrate(parse, shop.App, options, parse.GetValue(dryRun), ct));
        });
        return command;
    }

    private static async Task<int> Migrate(ParseResult parse, WebApplication app, ShopOptions options, bool dryRun, CancellationToken ct)
    {
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

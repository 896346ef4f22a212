using System.CommandLine;

namespace Monolith.Host.Commands;

/// <summary>Every verb of the executable.</summary>
internal static class CommandLine
{
    public static RootCommand Root()
    {
        var root = new RootCommand("Monolith: purchasing, stock, sales, tills, books and figures of a retailer, in one process.");
        root.Options.Add(Shared.Data);
        root.Options.Add(Shared.Urls);
        root.SetAction((parse, ct) => ServeCommand.Run(parse, ct)); // no verb means serve
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(DemoCommand.Create());
        root.Subcommands.Add(ImportCommand.Create());
        root.Subcommands.Add(ExportCommand.Create());
        root.Subcommands.Add(LedgerCommand.Create());
        root.Subcommands.Add(DoctorCommand.Create());
        root.Subcommands.Add(BackupCommand.Create());
        root.Subcommands.Add(RestoreCommand.Create());
        root.Subcommands.Add(UserCommand.Create());
        root.Subcommands.Add(MigrateCommand.Create());
        return root;
    }
}

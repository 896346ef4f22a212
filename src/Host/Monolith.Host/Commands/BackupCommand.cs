using System.CommandLine;
using Monolith.Backup;
using Monolith.Host.Composition;

namespace Monolith.Host.Commands;

/// <summary>Backups without the pages: beside a shop that sells, or of one that doesn't run. None of these verbs needs the data folder
/// for itself.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var folder = new Option<string?>("--out") { Description = "The folder for the backup; 'backups' in the data folder when absent." };
        var command = new Command("backup", "Copy database, keys, settings and drivers into one locked file, also while the shop sells.")
        {
            folder, Shared.Json, Key(), BackupVerifyCommand.Create(),
        };
        command.SetAction((parse, ct) => Shared.Refusing(() => Make(parse, parse.GetValue(folder), ct)));
        return command;
    }

    private static async Task<int> Make(ParseResult parse, string? folder, CancellationToken ct)
    {
        var options = Shared.Options(parse);
        ShopThere.Check(options);
        var settings = ShopHost.Settings(options);
        var source = new BackupSource(options.DataFolder, options.Engine(settings), Tools(settings));
        var made = await ShopBackup.Make(source, folder ?? options.BackupFolder, Shared.Version, TimeProvider.System, ct);
        if (!made.IsOk) return Shared.Fail($"{made.Error!.Code}: {made.Error.Message}");
        if (parse.GetValue(Shared.Json)) Shared.Print(made.Value);
        else Tell(made.Value);
        return Shared.Success;
    }

    private static void Tell(MadeBackup made)
    {
        Console.WriteLine(made.File);
        Console.WriteLine($"  {made.Bytes:N0} bytes, {made.Files} files, as of {made.At:u}, locked with the key of fingerprint {made.Key}");
    }

    public static string? Tools(IConfiguration settings) => settings["Backup:PostgreSqlTools"];

    private static Command Key()
    {
        var replace = new Option<bool>("--replace") { Description = "Although there is one, which what it locked still needs." };
        var command = new Command("key", "Make the key that backups are locked with, and show it this once.") { replace };
        command.SetAction((parse, _) => Shared.Refusing(() => Task.FromResult(Show(parse, parse.GetValue(replace)))));
        return command;
    }

    private static int Show(ParseResult parse, bool replace)
    {
        var options = Shared.Options(parse);
        ShopThere.Check(options);
        options.CreateFolders();
        var made = BackupKeyFile.Of(options.DataFolder).Make(replace, TimeProvider.System.GetUtcNow());
        if (!made.IsOk) return Shared.Fail($"{made.Error!.Code}: {made.Error.Message}");
        Console.WriteLine($"""

              {made.Value.Text}

              Its fingerprint is {made.Value.Fingerprint}. Write both on a sheet and keep that away from this machine:
              without the key nobody opens a backup, and it isn't shown again. Backups are ZIP files with AES-256;
              the key, dashes and all, is their password.

            """);
        return Shared.Success;
    }
}

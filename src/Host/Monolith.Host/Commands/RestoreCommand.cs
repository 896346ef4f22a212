using System.CommandLine;
using Monolith.Backup;
using Monolith.Data;
using Monolith.Host.Composition;
using Monolith.SharedKernel;

namespace Monolith.Host.Commands;

/// <summary>Makes a shop of a backup, in a folder of its own.</summary>
internal static class RestoreCommand
{
    public static readonly Option<string?> KeyFile = new("--key-file")
    {
        Description = "A file with the key from the recovery sheet; absent: the data folder's own keys, else it is asked for.",
    };

    public static readonly Option<string?> Database = new("--database")
    {
        Description = "For a backup of PostgreSQL: the connection string of a database that isn't there yet or is empty.",
    };

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The backup." };
        var command = new Command("restore", "Make a shop of a backup, in the folder --data, which must not be there yet or be empty.")
        {
            file, KeyFile, Database, Shared.Json,
        };
        command.SetAction((parse, ct) => Shared.Refusing(() => Restore(parse, parse.GetValue(file)!, ct)));
        return command;
    }

    /// <summary>Those that may fit. Errors: backup.key-malformed, backup.no-key-file</summary>
    public static Result<IReadOnlyList<BackupKey>> Keys(ParseResult parse)
    {
        if (parse.GetValue(KeyFile) is { } file)
        {
            if (!File.Exists(file)) return Error.NotFound("backup.no-key-file", $"There is no file {file}.").With("file", file);
            var read = new BackupKeyFile(file).All;
            return read.Count > 0 ? Result.Of(read) : BackupErrors.KeyMalformed;
        }

        var own = BackupKeyFile.Of(Shared.Options(parse).DataFolder).All;
        if (own.Count > 0) return Result.Of(own);
        Console.Error.Write("The key on the recovery sheet: ");
        var typed = BackupKey.Parse(Console.ReadLine() ?? "");
        return typed.IsOk ? Result.Of<IReadOnlyList<BackupKey>>([typed.Value]) : typed.Error!;
    }

    public static EngineOptions? NamedDatabase(ParseResult parse) =>
        parse.GetValue(Database) is { Length: > 0 } connection ? new(EngineKind.PostgreSql, connection) : null;

    private static async Task<int> Restore(ParseResult parse, string file, CancellationToken ct)
    {
        var options = Shared.Options(parse);
        if (!Keys(parse).TryGet(out var keys, out var error)) return Fail(error);
        // The environment may name a server, as it does for the shop itself; the data folder's settings come out of the backup.
        var settings = ShopHost.Settings(new ShopOptions(Path.Combine(options.DataFolder, "not-there-yet")));
        var configured = options.Engine(settings);
        var database = NamedDatabase(parse) ?? (configured.Kind == EngineKind.Sqlite ? null : configured);
        var done = await ShopRestore.Restore(file, keys, options.DataFolder, database, BackupCommand.Tools(settings), ct);
        if (!done.IsOk) return Fail(done.Error!);
        await Restored.Settle(options, Path.GetFileName(file), done.Value.At, ct);
        if (parse.GetValue(Shared.Json)) Shared.Print(new { options.DataFolder, done.Value.At, done.Value.Version, done.Value.Engine });
        else Console.WriteLine(
            $"The shop as of {done.Value.At:u} is in {options.DataFolder}. Run 'doctor' with this --data, then start it.");
        return Shared.Success;
    }

    private static int Fail(Error error) => Shared.Fail($"{error.Code}: {error.Message}");
}

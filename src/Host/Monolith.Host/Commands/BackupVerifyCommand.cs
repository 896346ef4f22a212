using System.CommandLine;
using Monolith.Administration.Contracts;
using Monolith.Backup;
using Monolith.Data;
using Monolith.Data.Dumps;
using Monolith.Data.Events;
using Monolith.Host.Composition;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Host.Commands;

/// <summary>Tries a backup out: reads it to its end, restores it into a scratch folder (and database), and lets the doctor look.</summary>
internal static class BackupVerifyCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The backup." };
        var command = new Command("verify", "Restore a backup into a scratch folder and examine it. Exit code 0 when all is well.")
        {
            file, RestoreCommand.KeyFile, RestoreCommand.Database, Shared.Json,
        };
        command.SetAction((parse, ct) => Shared.Refusing(() => Verify(parse, parse.GetValue(file)!, ct)));
        return command;
    }

    private static async Task<int> Verify(ParseResult parse, string file, CancellationToken ct)
    {
        if (!RestoreCommand.Keys(parse).TryGet(out var keys, out var error)) return Fail(error);
        if (!BackupReader.Open(file, keys).TryGet(out var reader, out error)) return Fail(error);
        using var backup = reader;
        if (!(await Examine(parse, file, keys, backup, ct)).TryGet(out var report, out error)) return Fail(error);
        if (parse.GetValue(Shared.Json)) Shared.Print(report);
        else Tell(report);
        return report.Clean ? Shared.Success : Shared.Failure;
    }

    private static async Task<Result<BackupReport>> Examine(ParseResult parse, string file, IReadOnlyList<BackupKey> keys,
        BackupReader backup, CancellationToken ct)
    {
        var options = Shared.Options(parse);
        using var work = new Scratch(Directory.Exists(options.DataFolder) ? options.DataFolder : Path.GetTempPath());
        var restored = work.File("shop");
        if (!(await Place(parse, options, backup.Manifest, restored, ct)).TryGet(out var place, out var error))
        {
            var read = backup.Read(into: null, ct);
            return read.IsOk ? BackupReport.Of(file, backup.Manifest) with { Examined = false, Says = error.Message } : read.Error!;
        }

        await using var scratch = place;
        var settings = ShopHost.Settings(options);
        var done = await ShopRestore.Restore(file, keys, restored, scratch.Options, BackupCommand.Tools(settings), ct);
        if (!done.IsOk) return done.Error!;
        var found = await Restored.Examine(new ShopOptions(restored, Database: scratch.Options), ct);
        var wrong = found.Checks.Where(c => !c.Clean).ToList();
        return BackupReport.Of(file, done.Value) with
        {
            Clean = wrong.Count == 0, Checks = found.Checks.Count, Says = wrong.Count == 0 ? "" : wrong[0].Findings[0].Text,
        };
    }

    /// <summary>Where it is tried out: the engine is the backup's, and a server is the one that was named or that this shop uses.</summary>
    private static async Task<Result<ScratchDatabase>> Place(ParseResult parse, ShopOptions options, BackupManifest manifest,
        string folder, CancellationToken ct)
    {
        if (manifest.Engine == EngineKind.Sqlite) return await Dump(EngineOptions.SqliteFile("")).Scratch(folder, ct);
        var engine = RestoreCommand.NamedDatabase(parse) ?? options.Engine(ShopHost.Settings(options));
        if (engine.Kind != manifest.Engine) return NoServer(manifest.Engine);
        return await Dump(engine).Scratch(folder, ct);
    }

    private static Error NoServer(EngineKind engine) => Error.Unavailable(
        "backup.no-server", $"It is of {engine}, and no such server is named: say --database.").With("engine", engine);

    private static IDatabaseDump Dump(EngineOptions engine) => DatabaseDumps.Of(engine).Value;

    private static int Fail(Error error) => Shared.Fail($"{error.Code}: {error.Message}");

    private static void Tell(BackupReport report)
    {
        Console.WriteLine(report.File);
        Console.WriteLine($"  {report.Files} files, as of {report.At:u}, by version {report.Version} on {report.Engine}");
        if (!report.Examined) Console.WriteLine($"  whole and readable, but not tried out: {report.Says}");
        else Console.WriteLine(report.Clean ? $"  restored and examined: {report.Checks} checks, all is well"
            : $"  restored, and the examination found: {report.Says}");
    }
}

/// <param name="Examined">False: it is whole and readable, and there was no place to try it out.</param>
/// <param name="Says">The first thing that is wrong, or why it wasn't examined.</param>
internal sealed record BackupReport(string File, DateTimeOffset At, string Version, EngineKind Engine, int Files, bool Examined,
    bool Clean, int Checks, string Says)
{
    public static BackupReport Of(string file, BackupManifest manifest) =>
        new(file, manifest.At, manifest.Version, manifest.Engine, manifest.Files.Count, Examined: true, Clean: true, Checks: 0, Says: "");
}

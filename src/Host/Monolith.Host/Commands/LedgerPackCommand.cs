using System.CommandLine;
using System.Globalization;
using Monolith.Inventory.Contracts;

namespace Monolith.Host.Commands;

/// <summary>The auditor's pack, and sealing on demand.</summary>
internal static class LedgerPackCommand
{
    private static readonly Option<string?> From = new(
        "--from") { Description = "The first business day; from the beginning when absent." };

    private static readonly Option<string?> To = new("--to") { Description = "The last business day; all when absent." };

    private static readonly Option<string> Out = new("--out") { Description = "The archive to write.", Required = true };

    private static readonly Option<bool> NewKey = new("--new-key")
    {
        Description = "Sign with a new key from now on; what the old one signed stays known.",
    };

    public static Command Create()
    {
        var pack = new Command("pack",
            "Write an auditor's pack: rows, seals, public key, summary and checksums; 'ledger verify --pack' proves it anywhere.")
        {
            From, To, Out,
        };
        pack.SetAction((parse, ct) => OpenedShop.Run(Shared.Options(parse), quiet: true, WhenNew.RefuseAndRead, async shop =>
        {
            if (!Day(parse.GetValue(From), out var from)) return Shared.Fail(Malformed(parse.GetValue(From)));
            if (!Day(parse.GetValue(To), out var to)) return Shared.Fail(Malformed(parse.GetValue(To)));
            var file = Path.GetFullPath(parse.GetValue(Out)!);
            if (!Directory.Exists(Path.GetDirectoryName(file))) return Shared.Fail($"There is no folder {Path.GetDirectoryName(file)}.");
            await shop.Prepare(ct);
            await using var scope = shop.App.Services.CreateAsyncScope();
            return await Write(scope.ServiceProvider, from, to, file, ct);
        }));
        return pack;
    }

    public static Command Seal()
    {
        var seal = new Command("seal", "Seal the ledger's rows that aren't sealed yet. A shop that runs does it every night.") { NewKey };
        seal.SetAction((parse, ct) => Shared.WithShop(Shared.Options(parse), "ledger seal", WhenNew.Refuse, async (services, token) =>
        {
            var send = services.GetRequiredService<SharedKernel.Messaging.ISender>();
            if (parse.GetValue(NewKey)) return Renewed(services, await send.Send(new RenewSealKey(), token));
            var done = await send.Send(new SealLedger(), token);
            if (!done.IsOk) return Shared.Fail(services, done.Error);
            var head = done.Value.Head is { } last ? $"; head {last.Anchor}, key {last.KeyId}" : "";
            Console.WriteLine($"{Number(done.Value.Rows)} rows sealed{head}");
            return Shared.Success;
        }, ct));
        return seal;
    }

    private static int Renewed(IServiceProvider services, SharedKernel.Result<RenewedSealKey> done)
    {
        if (!done.TryGet(out var renewed, out var error)) return Shared.Fail(services, error);
        Console.WriteLine($"{Number(renewed.Rows)} rows sealed with key {renewed.OldKeyId}; head {renewed.Head.Anchor}: keep it outside.");
        Console.WriteLine($"From now on key {renewed.NewKeyId} signs. Make a backup: it holds the new key.");
        return Shared.Success;
    }

    private static async Task<int> Write(IServiceProvider services, DateOnly? from, DateOnly? to, string file, CancellationToken ct)
    {
        var fresh = file + ".part";
        try
        {
            await using (var target = File.Create(fresh))
            {
                var packs = services.GetRequiredService<ILedgerPacks>();
                if (!(await packs.Write(from, to, target, ct)).TryGet(out var info, out var error)) return Shared.Fail(services, error);
                Console.WriteLine(
                    $"{Number(info.Rows)} rows ({Number(info.InPeriod)} of the period) and {Number(info.Blocks)} seals in {file}");
                Console.WriteLine($"head {info.Head.Anchor}, key {info.Head.KeyId}");
                if (info.Unsealed > 0)
                    Console.WriteLine(
                        $"{Number(info.Unsealed)} rows of the period are not sealed yet and so not in it: 'ledger seal' seals them.");
            }

            File.Move(fresh, file, overwrite: true);
            return Shared.Success;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Shared.Fail($"The file {file} can't be written: {failure.Message}");
        }
        finally
        {
            File.Delete(fresh);
        }
    }

    private static bool Day(string? text, out DateOnly? day)
    {
        var known = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read);
        day = known ? read : null;
        return text is null || known;
    }

    private static string Malformed(string? text) => $"inventory.pack-days: '{text}' is no day: write it as 2026-03-31.";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

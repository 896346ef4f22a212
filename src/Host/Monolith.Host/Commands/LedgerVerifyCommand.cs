using System.CommandLine;
using System.Globalization;
using Monolith.Data;
using Monolith.Inventory;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Modules;
using Monolith.SharedKernel.Text;

namespace Monolith.Host.Commands;

/// <summary>Compares the ledger, or a pack of it, with its seals. Exit code 0 or 1.</summary>
internal static class LedgerVerifyCommand
{
    private static readonly Option<string?> Pack = new("--pack")
    {
        Description = "An auditor's pack to verify instead, on any machine, without a database.",
    };

    private static readonly Option<string?> Anchor = new("--anchor")
    {
        Description = "A head that was printed or exported, as NUMBER:HASH: the chain must hold it.",
    };

    private static readonly Option<string?> Key = new("--key")
    {
        Description = "With --pack: a file with the public key that it must be signed with.",
    };

    public static Command Create()
    {
        var verify = new Command("verify", "Read the whole ledger again and name the first row or block that doesn't fit its seal.")
        {
            Pack, Anchor, Key, Shared.Json,
        };
        verify.SetAction((parse, ct) => parse.GetValue(Pack) is { } file ? OfPack(parse, file, ct) : OfShop(parse, ct));
        return verify;
    }

    private static Task<int> OfShop(ParseResult parse, CancellationToken ct) =>
        OpenedShop.Run(Shared.Options(parse), quiet: true, WhenNew.RefuseAndRead, async shop =>
        {
            await shop.Prepare(ct);
            await using var scope = shop.App.Services.CreateAsyncScope();
            var report = await scope.ServiceProvider.GetRequiredService<ISealVerification>()
                .Verify(parse.GetValue(Anchor), Progress(parse), ct);
            return Tell(parse, scope.ServiceProvider, report);
        });

    private static async Task<int> OfPack(ParseResult parse, string file, CancellationToken ct)
    {
        if (!File.Exists(file)) return Shared.Fail($"There is no file {file}.");
        var key = parse.GetValue(Key);
        if (key is not null && !File.Exists(key)) return Shared.Fail($"There is no file {key}.");
        await using var services = new ServiceCollection().AddLogging()
            .AddMonolith(EngineOptions.SqliteFile("unused.db").Create(), [new InventoryModule()], typeof(LedgerVerifyCommand).Assembly)
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<IPackVerification>().Verify(
            file, key is null ? null : await File.ReadAllTextAsync(key, ct), parse.GetValue(Anchor), Progress(parse), ct);
        return Tell(parse, scope.ServiceProvider, report);
    }

    private static int Tell(ParseResult parse, IServiceProvider services, Result<SealReport> result)
    {
        if (!result.TryGet(out var report, out var error)) return Shared.Fail(services, error);
        var texts = services.GetRequiredService<ITexts>();
        if (parse.GetValue(Shared.Json))
        {
            Shared.Print(new
            {
                report.Holds, report.Rows, report.Blocks, report.Unsealed, report.Head,
                Findings = report.Findings.Select(f => new { f.Code, f.Block, f.Row, Text = f.Text.In(texts, "en") }),
            });
            return report.Holds ? Shared.Success : Shared.Failure;
        }

        foreach (var finding in report.Findings) Console.WriteLine($"FAIL  {finding.Code}: {finding.Text.In(texts, "en")}");
        Console.WriteLine(Said(report));
        return report.Holds ? Shared.Success : Shared.Failure;
    }

    private static string Said(SealReport report)
    {
        var rows = Number(report.Rows);
        var sealedRows = report.Head is { } head
            ? $"{rows} rows in {Number(report.Blocks)} blocks, head {head.Anchor}, key {head.KeyId}."
            : "Nothing is sealed yet.";
        var rest = report.Unsealed == 0 ? "" : $" {Number(report.Unsealed)} rows are not sealed yet.";
        return (report.Holds ? "The ledger is as it was sealed: " : "The ledger is NOT as it was sealed: ") + sealedRows + rest;
    }

    /// <summary>On standard error and only where somebody looks: what is piped stays clean.</summary>
    private static IProgress<SealProgress>? Progress(ParseResult parse) =>
        Console.IsErrorRedirected || parse.GetValue(Shared.Json) ? null : new ConsoleProgress();

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private sealed class ConsoleProgress : IProgress<SealProgress>
    {
        private long _next;

        public void Report(SealProgress value)
        {
            if (value.Rows < _next && value.Rows < value.Of) return;
            _next = value.Rows + Math.Max(1, value.Of / 100);
            Console.Error.Write($"\r{Number(value.Rows)} of {Number(value.Of)} rows{(value.Rows >= value.Of ? "\n" : "")}");
        }
    }
}

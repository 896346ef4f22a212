using System.Globalization;
using System.Text.Json.Nodes;

namespace Monolith.Host.Tests;

/// <summary>The ledger's proof by the command line, as an auditor has it.</summary>
public sealed class LedgerVerbTests
{
    [Fact]
    public async Task A_ledger_is_sealed_verified_and_packed_and_the_pack_holds_where_there_is_no_shop()
    {
        using var folder = new TempFolder();
        await using (await RunningShop.Start(kept: folder, demo: true)) { }
        var sealedNow = await Cli.Run("ledger", "seal", "--data", folder.Path);
        Assert.Matches("^[0-9,]+ rows sealed; head [0-9]+:[0-9a-f]{64}, key [0-9a-f]{16}", sealedNow.Output);
        var head = sealedNow.Output.Split("head ")[1].Split(',')[0];

        var verified = await Cli.Run("ledger", "verify", "--anchor", head, "--json", "--data", folder.Path);
        Assert.Equal(0, verified.ExitCode);
        var report = JsonNode.Parse(verified.Output)!;
        Assert.True(report["holds"]!.GetValue<bool>());
        Assert.Equal(0, long.Parse(report["unsealed"]!.ToString(), CultureInfo.InvariantCulture));

        var pack = folder.File("pack.zip");
        Assert.Equal(0, (await Cli.Run("ledger", "pack", "--out", pack, "--data", folder.Path)).ExitCode);
        using var elsewhere = new TempFolder();
        var moved = elsewhere.File("moved.zip");
        File.Move(pack, moved);
        var proof = await Cli.Run("ledger", "verify", "--pack", moved, "--anchor", head);
        Assert.Equal(0, proof.ExitCode);
        Assert.Contains(head, proof.Output, StringComparison.Ordinal);
        var wrong = await Cli.Run("ledger", "verify", "--pack", moved, "--anchor", $"1:{new string('0', 64)}");
        Assert.Equal(1, wrong.ExitCode);
        Assert.StartsWith("FAIL  anchor: ", wrong.Output, StringComparison.Ordinal);

        var renewed = await Cli.Run("ledger", "seal", "--new-key", "--data", folder.Path);
        Assert.Contains("From now on key ", renewed.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Cli.Run("ledger", "verify", "--anchor", head, "--data", folder.Path)).ExitCode);
    }

    [Fact]
    public async Task Rows_and_packs_come_over_HTTP_with_their_proof_and_are_in_the_audit_log()
    {
        await using var shop = await RunningShop.Start(demo: true);
        var http = shop.Everything.Client;
        using (var run = await http.PostAsync("/api/inventory/seals/run", null)) Assert.True(run.IsSuccessStatusCode);
        using (var pack = await http.GetAsync("/api/inventory/ledger/pack.zip")) Assert.Equal("application/zip",
            pack.Content.Headers.ContentType?.MediaType);

        using var rows = await http.GetAsync("/api/inventory/ledger/rows.jsonl");
        var bytes = await rows.Content.ReadAsByteArrayAsync();
        var sha = System.Security.Cryptography.SHA256.HashData(bytes);
        // The server sends no trailers over HTTP/1.1, and so promises none: there the proof is the audit log's.
        Assert.Equal(1, rows.Version.Major);
        Assert.False(rows.Headers.Contains("Trailer"));
        var book = System.Security.Cryptography.SHA256.HashData(await http.GetByteArrayAsync("/api/inventory/ledger/export.xlsx"));
        var audit = await http.GetStringAsync("/api/admin/audit?take=20");
        Assert.Contains(Convert.ToHexStringLower(sha), audit, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(book), audit, StringComparison.Ordinal);
        Assert.Contains("inventory.make-pack", audit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_is_none_is_refused_by_name()
    {
        using var folder = new TempFolder();
        await using (await RunningShop.Start(kept: folder)) { }
        Assert.Contains("period.day-malformed: ", (await Cli.Run("period", "close", "soon", "--data", folder.Path))
            .Errors, StringComparison.Ordinal);
        var pack = await Cli.Run("ledger", "pack", "--from", "31.3.2026", "--out", folder.File("p.zip"), "--data", folder.Path);
        Assert.Contains("inventory.pack-days: ", pack.Errors, StringComparison.Ordinal);
        var reopen = await Cli.Run("period", "reopen", "soon", "--reason", "late", "--data", folder.Path);
        Assert.Contains("period.day-malformed: ", reopen.Errors, StringComparison.Ordinal);
        reopen = await Cli.Run("period", "reopen", "2026-03-01", "--reason", "late", "--data", folder.Path);
        Assert.Contains("period.not-closed: ", reopen.Errors, StringComparison.Ordinal);
        Assert.Contains("period.not-over: ", (await Cli.Run("period", "close", "2999-01-01", "--data", folder.Path))
            .Errors, StringComparison.Ordinal);
    }
}

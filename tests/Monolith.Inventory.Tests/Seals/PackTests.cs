using System.IO.Compression;
using System.Text;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Packs.VerifyPack;
using Monolith.Inventory.Tests.Support;
using Monolith.Testing;

namespace Monolith.Inventory.Tests.Seals;

public sealed class PackTests
{
    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_pack_proves_itself_without_the_database(EngineKind engine)
    {
        using var folder = new TempFolder();
        var (file, info) = await Pack(engine, folder);
        Assert.Equal((3L, 2L, 0L), (info.Rows, info.InPeriod, info.Unsealed));
        var report = await Verify(file, anchor: info.Head.Anchor);
        Assert.True(report.Holds, string.Join("; ", report.Findings));
        Assert.Equal((3L, info.Head.Anchor), (report.Rows, report.Head!.Anchor));
        Assert.True((await Verify(file, key: await Entry(file, "public-key.pem"))).Holds);
    }

    [Fact]
    public async Task A_changed_row_of_a_pack_is_named_even_with_new_checksums()
    {
        using var folder = new TempFolder();
        var (file, _) = await Pack(EngineKind.Sqlite, folder);
        await Change(file, "rows.jsonl", t => t.Replace("tasting", "teasing", StringComparison.Ordinal));
        var report = await Verify(file);
        Assert.Contains(report.Findings, f => f is { Code: "row-changed", Row: 3 });
        Assert.Contains(report.Findings, f => f is { Code: "pack" });
    }

    [Fact]
    public async Task A_row_that_was_taken_out_of_a_pack_is_named()
    {
        using var folder = new TempFolder();
        var (file, _) = await Pack(EngineKind.Sqlite, folder);
        await Change(file, "rows.jsonl", t => string.Join('\n', t.Split('\n').Where((_, i) => i != 1)));
        Assert.Contains((await Verify(file)).Findings, f => f is { Code: "row-missing", Row: 2 });
    }

    [Fact]
    public async Task A_pack_whose_end_was_taken_away_is_found_out()
    {
        using var folder = new TempFolder();
        var (file, _) = await Pack(EngineKind.Sqlite, folder);
        await Change(file, "seals.jsonl", _ => "");
        Assert.Contains((await Verify(file)).Findings, f => f is { Code: "pack" });
        await using (var cut = File.Open(file, FileMode.Open)) cut.SetLength(cut.Length / 2);
        Assert.Equal("pack", Assert.Single((await Verify(file)).Findings).Code);
    }

    [Fact]
    public async Task A_summary_that_says_other_movements_is_found_out()
    {
        using var folder = new TempFolder();
        var (file, _) = await Pack(EngineKind.Sqlite, folder);
        await Change(file, "summary.json", t => t.Replace("\"value\": 150000", "\"value\": 160000", StringComparison.Ordinal));
        Assert.Contains((await Verify(file)).Findings, f => f.Text.Key == "inventory.pack-summary");
    }

    [Fact]
    public async Task Another_key_is_not_the_shops()
    {
        using var folder = new TempFolder();
        var (file, _) = await Pack(EngineKind.Sqlite, folder);
        using var stranger = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        Assert.Equal("key-unknown", Assert.Single((await Verify(file, key: stranger.ExportSubjectPublicKeyInfoPem())).Findings).Code);
    }

    [Fact]
    public async Task Days_without_sealed_rows_and_reversed_days_are_refused()
    {
        await using var shop = await StockShop.Open();
        Assert.Equal("inventory.pack-empty", (await Write(shop, null, null, Stream.Null)).Error?.Code);
        Assert.Equal("inventory.pack-days", (await Write(shop, new(2026, 3, 2), new(2026, 3, 1), Stream.Null)).Error?.Code);
    }

    private static async Task<(string File, LedgerPackInfo Info)> Pack(EngineKind engine, TempFolder folder)
    {
        await using var shop = await StockShop.Open(engine);
        var tea = await shop.Item("TEA");
        await shop.Receive(tea, 10, 2, effective: TestClock.Start.AddDays(-2));
        await shop.Receive(tea, 5, 3);
        await shop.Ask(new StockDocuments.IssueStock.IssueStock(Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(4))],
            Reason: "tasting"));
        await shop.Ask(new SealLedger());
        var file = Path.Combine(folder.Path, "pack.zip");
        await using var target = File.Create(file);
        var written = await Write(shop, new(2026, 3, 14), null, target);
        return (file, written.Value);
    }

    private static Task<Result<LedgerPackInfo>> Write(StockShop shop, DateOnly? from, DateOnly? to, Stream target) =>
        shop.With<ILedgerPacks, Result<LedgerPackInfo>>(p => p.Write(from, to, target, CancellationToken.None));

    private static async Task<SealReport> Verify(string file, string? key = null, string? anchor = null) =>
        (await new PackVerification().Verify(file, key, anchor, null, CancellationToken.None)).Value;

    private static async Task<string> Entry(string file, string name)
    {
        using var zip = ZipFile.OpenRead(file);
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return await reader.ReadToEndAsync();
    }

    private static async Task Change(string file, string name, Func<string, string> change)
    {
        var text = change(await Entry(file, name));
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        zip.GetEntry(name)!.Delete();
        await using var entry = zip.CreateEntry(name).Open();
        await entry.WriteAsync(Encoding.UTF8.GetBytes(text));
    }
}

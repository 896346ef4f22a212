using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Ledger;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Seals;
using Monolith.Inventory.StockDocuments.IssueStock;
using Monolith.Inventory.Tests.Support;

namespace Monolith.Inventory.Tests.Seals;

public sealed class SealTests
{
    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_sealed_ledger_holds_and_goes_on_where_it_ended(EngineKind engine)
    {
        await using var shop = await Sealed(engine);
        var first = await Verify(shop);
        Assert.True(first.Holds, string.Join("; ", first.Findings));
        Assert.Equal((3L, 1, 0L), (first.Rows, first.Blocks, first.Unsealed));

        await shop.Receive(await shop.Item("SALT"), 1, 1);
        Assert.Equal(1, (await Verify(shop)).Unsealed);
        var more = await shop.Ask(new SealLedger());
        Assert.Equal((1L, 2L), (more.Rows, more.Head!.Number));
        var second = await Verify(shop, first.Head!.Anchor);
        Assert.True(second.Holds, string.Join("; ", second.Findings));
        Assert.Equal(0, (await shop.Ask(new SealLedger())).Rows);
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_tampered_row_is_named_also_where_its_guard_was_taken_away(EngineKind engine)
    {
        await using var shop = await Sealed(engine);
        await Tamper(shop, engine, "inv_ledger", "UPDATE inv_ledger SET actor_name = 'Nobody', reason = 'theft' WHERE sequence = 2");
        var finding = Assert.Single((await Verify(shop)).Findings);
        Assert.Equal(("row-changed", 1L, 2L), (finding.Code, finding.Block, finding.Row));
    }

    [Fact]
    public async Task An_id_that_is_none_any_more_is_a_changed_row()
    {
        await using var shop = await Sealed(EngineKind.Sqlite);
        await Tamper(shop, EngineKind.Sqlite, "inv_ledger", "UPDATE inv_ledger SET source_id = 'nobody' WHERE sequence = 1");
        Assert.Equal(("row-changed", 1L), Assert.Single((await Verify(shop)).Findings) is var f ? (f.Code, f.Row ?? 0) : default);
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_deleted_row_is_named(EngineKind engine)
    {
        await using var shop = await Sealed(engine);
        await Tamper(shop, engine, "inv_ledger", "DELETE FROM inv_ledger WHERE sequence = 3");
        var finding = Assert.Single((await Verify(shop)).Findings);
        Assert.Equal(("row-missing", 1L, 3L), (finding.Code, finding.Block, finding.Row));
    }

    [Fact]
    public async Task A_swapped_block_is_named()
    {
        await using var shop = await Sealed(EngineKind.Sqlite);
        await shop.Receive(await shop.Item("SALT"), 1, 1);
        await shop.Ask(new SealLedger());
        await Tamper(shop, EngineKind.Sqlite, "inv_seal_blocks",
            "UPDATE inv_seal_blocks SET number = 9 WHERE number = 1",
            "UPDATE inv_seal_blocks SET number = 1 WHERE number = 2",
            "UPDATE inv_seal_blocks SET number = 2 WHERE number = 9");
        var findings = (await Verify(shop)).Findings;
        Assert.Contains(findings, f => f is { Code: "block-chain", Block: 1 });
    }

    [Fact]
    public async Task A_block_that_is_gone_is_named_and_a_lost_end_by_the_head_that_was_kept()
    {
        await using var shop = await Sealed(EngineKind.Sqlite);
        await shop.Receive(await shop.Item("SALT"), 1, 1);
        var head = (await shop.Ask(new SealLedger())).Head!;
        await Tamper(shop, EngineKind.Sqlite, "inv_seal_blocks", "DELETE FROM inv_seal_blocks WHERE number = 2");
        Assert.True((await Verify(shop)).Holds);
        Assert.Equal(("anchor", 2L), Assert.Single((await Verify(shop, head.Anchor)).Findings) is var f ? (f.Code, f.Block ?? 0) : default);
        await shop.Ask(new SealLedger());
        await Tamper(shop, EngineKind.Sqlite, "inv_seal_blocks", "DELETE FROM inv_seal_blocks WHERE number = 1");
        Assert.Contains((await Verify(shop)).Findings, x => x is { Code: "block-missing", Block: 1 });
    }

    [Fact]
    public async Task A_forged_signature_is_named()
    {
        await using var shop = await Sealed(EngineKind.Sqlite);
        await Tamper(shop, EngineKind.Sqlite, "inv_seal_blocks", "UPDATE inv_seal_blocks SET signature = zeroblob(64) WHERE number = 1");
        var finding = Assert.Single((await Verify(shop)).Findings);
        Assert.Equal(("signature", 1L), (finding.Code, finding.Block));
    }

    [Fact]
    public async Task A_chain_that_was_made_anew_with_another_key_is_known_by_its_key()
    {
        await using var shop = await Sealed(EngineKind.Sqlite);
        await Tamper(shop, EngineKind.Sqlite, "inv_seal_blocks", "DELETE FROM inv_seal_blocks");
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await shop.Change(async db =>
        {
            await using var own = ((IEngine)shop.Services.GetService(typeof(IEngine))!).CreateConnection();
            await own.OpenAsync();
            var content = await BlockContent.Read(own, 1, 3, default);
            db.Add(SealChain.Next(null, 3, content, stranger, TestClock.Start));
        });
        Assert.Equal("key-unknown", Assert.Single((await Verify(shop)).Findings).Code);
    }

    [Fact]
    public async Task The_key_is_its_owners_alone_and_a_lost_one_is_not_replaced_in_silence()
    {
        await using var shop = await Sealed(EngineKind.Sqlite);
        var file = Path.Combine(shop.KeysFolder, "ledger.pem");
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        File.Delete(file);
        Assert.Equal("inventory.seal-key-missing", new SealKeys(new InventoryOptions(shop.KeysFolder)).ToSign(isFirst: false).Error?.Code);
    }

    [Fact]
    public async Task Every_column_of_the_ledger_is_sealed()
    {
        await using var shop = await StockShop.Open();
        var columns = await shop.With<InventoryDbContext, List<string>>(db => Task.FromResult(
            db.Model.FindEntityType(typeof(LedgerRow))!.GetProperties().Select(p => p.GetColumnName()).Order().ToList()));
        Assert.Equal(columns, RowForm.Columns.Select(c => c.Name).Order());
    }

    [Fact]
    public void The_tree_is_the_one_of_rfc_6962()
    {
        // Three leaves: the root is node(node(a, b), c).
        var leaves = new[] { "a", "b", "c" }.Select(t => SHA256.HashData([0, .. System.Text.Encoding.ASCII.GetBytes(t)])).ToArray();
        byte[] Node(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);
        var root = Merkle.Root(leaves.SelectMany(l => l).ToArray());
        Assert.Equal(Node(Node(leaves[0], leaves[1]), leaves[2]), root);
    }

    private static async Task<StockShop> Sealed(EngineKind engine)
    {
        var shop = await StockShop.Open(engine);
        var tea = await shop.Item("TEA");
        await shop.Receive(tea, 10, 2);
        await shop.Receive(tea, 5, 3);
        await shop.Ask(new IssueStock(Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(4))], Reason: "tasting"));
        Assert.Equal(3, (await shop.Ask(new SealLedger())).Rows);
        return shop;
    }

    private static async Task<SealReport> Verify(StockShop shop, string? anchor = null) =>
        (await shop.With<ISealVerification, Result<SealReport>>(v => v.Verify(anchor, null, CancellationToken.None))).Value;

#pragma warning disable EF1002 // Names of tables and triggers of these tests; SQL has no parameter for them.
    private static Task Tamper(StockShop shop, EngineKind engine, string table, params string[] statements) => shop.Change(async db =>
    {
        if (engine == EngineKind.Sqlite)
        {
            var guards = await db.Database.SqlQueryRaw<string>(
                $"SELECT name AS Value FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '{table}'").ToListAsync();
            foreach (var guard in guards) await db.Database.ExecuteSqlRawAsync($"DROP TRIGGER {guard}");
        }
        else if (engine == EngineKind.PostgreSql)
        {
            await db.Database.ExecuteSqlRawAsync($"ALTER TABLE {table} DISABLE TRIGGER USER");
        }

        foreach (var statement in statements) await db.Database.ExecuteSqlRawAsync(statement);
    });
#pragma warning restore EF1002
}

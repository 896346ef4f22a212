using Monolith.Engines.Tests.Proven;

namespace Monolith.Engines.Tests;

/// <summary>What no migration may change, and what happens when one does. Each is a real one, planted behind the tables of a shop that traded.</summary>
public sealed class MigrationProofTests
{
    private static readonly (string Sql, string Finding)[] Faults =
    [
        ("UPDATE inv_ledger SET quantity = quantity * 2", "quantity in MAIN by the ledger from 4 to 8"),
        ("UPDATE inv_ledger SET value = value - 100", "value in MAIN by the ledger from 40.00 to 39.99"),
        ("UPDATE inv_balances SET quantity = 0", "quantity in MAIN by the balances from 4 to 0"),
        ("UPDATE inv_balances SET value = value + 100", "value in MAIN by the balances from 40.00 to 40.01"),
        ("UPDATE fin_entries SET account = '1010' WHERE account = '1001'", "debit of account 1001 from 800.00 to nothing"),
        ("UPDATE fin_entries SET amount = 0 WHERE account = '6001'", "credit of account 6001 from 800.00 to 0.00"),
        ("DELETE FROM pos_tickets", "tickets of 2026-03-14 from 1 to nothing"),
        ("UPDATE pos_tickets SET total = total * 10", "total of the tickets of 2026-03-14 from 3.14 to 31.40"),
    ];

    public static TheoryData<EngineKind, string, string> Bad()
    {
        var all = new TheoryData<EngineKind, string, string>();
        foreach (var engine in (EngineKind[])[EngineKind.Sqlite, EngineKind.PostgreSql])
            foreach (var (sql, finding) in Faults) all.Add(engine, sql, finding);
        return all;
    }

    [SkippableTheory]
    [MemberData(nameof(Bad))]
    public async Task A_migration_that_changes_a_figure_is_refused_with_its_name_its_values_and_the_copy(EngineKind engine, string sql, string finding)
    {
        using var shop = await TradedShop.Make(engine);
        Planted.Sql = sql;

        var refused = Assert.IsType<MigrationRefused>(await shop.Migrate());

        Assert.Contains(finding, refused.Message, StringComparison.Ordinal);
        if (engine == EngineKind.Sqlite) Assert.Contains(Assert.Single(Directory.GetFiles(shop.Backups, "*.db")), refused.Message, StringComparison.Ordinal);
        else Assert.Contains("the server's own backup", refused.Message, StringComparison.Ordinal);

        // Nothing is left to migrate, and still no start goes on.
        Assert.Equal(0, await shop.Pending());
        Assert.Equal(refused.Message, Assert.IsType<MigrationRefused>(await shop.Migrate()).Message);
    }

    [Fact]
    public async Task A_start_goes_on_once_the_copy_is_put_back_and_the_migration_is_a_good_one()
    {
        using var shop = await TradedShop.Make(EngineKind.Sqlite);
        Planted.Sql = "UPDATE inv_balances SET value = 0";
        Assert.NotNull(await shop.Migrate());

        shop.PutBack(Assert.Single(Directory.GetFiles(shop.Backups, "*.db")));
        Assert.Equal(1, await shop.Pending());
        Planted.Sql = "CREATE INDEX ix_planted ON inv_balances (value)";
        Assert.Null(await shop.Migrate());

        Assert.Equal(0, await shop.Pending());
        Assert.Empty(Directory.GetFiles(shop.Backups, "*.json"));
        Assert.Null(await shop.Migrate());
    }
}

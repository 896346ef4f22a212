using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Monolith.Data;
using Monolith.Finance;
using Monolith.Finance.Persistence;
using Monolith.Inventory;
using Monolith.Inventory.Persistence;
using Monolith.Pos;
using Monolith.Pos.Persistence;

namespace Monolith.Engines.Tests.Proven;

/// <summary>The tables of Inventory, Finance and Pos, migrated by this version, with a little stock, a booking and a ticket in them; the planted
/// migration is still to run.</summary>
internal sealed class TradedShop(EngineKind kind, string connectionString, TempFolder folder) : IDisposable
{
    private const string Main = "11111111-1111-1111-1111-111111111111";

    public string Backups => folder.File("backups");

    public static async Task<TradedShop> Make(EngineKind kind)
    {
        Skip.If(kind == EngineKind.PostgreSql && PostgresServer.WhyAbsent is not null, PostgresServer.WhyAbsent);
        var folder = new TempFolder();
        var shop = new TradedShop(kind, kind == EngineKind.Sqlite ? folder.File("shop.db") : await PostgresServer.CreateDatabaseAsync(), folder);
        await using var services = shop.Open();
        await using var scope = services.CreateAsyncScope();
        foreach (var db in (ModuleDbContext[])
        [
            scope.ServiceProvider.GetRequiredService<InventoryDbContext>(), scope.ServiceProvider.GetRequiredService<FinanceDbContext>(),
            scope.ServiceProvider.GetRequiredService<PosDbContext>(),
        ])
        {
            db.Database.AutoTransactionBehavior = AutoTransactionBehavior.WhenNeeded;
            await db.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
            var history = db.GetService<IHistoryRepository>();
            await db.Database.ExecuteSqlRawAsync(history.GetCreateIfNotExistsScript());
            foreach (var id in db.Database.GetMigrations()) await db.Database.ExecuteSqlRawAsync(history.GetInsertScript(new HistoryRow(id, "10.0")));
            await Trade(db);
        }

        await scope.ServiceProvider.GetRequiredService<PlantedDbContext>().GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
        return shop;
    }

    public async Task<Exception?> Migrate()
    {
        await using var services = Open();
        return await Record.ExceptionAsync(() => services.GetRequiredService<Migrator>().Migrate(Backups, CancellationToken.None));
    }

    public async Task<int> Pending()
    {
        await using var services = Open();
        return (await services.GetRequiredService<Migrator>().Pending(CancellationToken.None)).Count;
    }

    /// <summary>As an administrator puts the copy back.</summary>
    public void PutBack(string copy)
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var beside in (string[])["-wal", "-shm"]) File.Delete(connectionString + beside);
        File.Copy(copy, connectionString, overwrite: true);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private ServiceProvider Open() => new ServiceCollection().AddLogging(l => l.SetMinimumLevel(LogLevel.None))
        .AddMonolith(
            new EngineOptions(kind, connectionString).Create(),
            [new InventoryModule(), new FinanceModule(), new PosModule(), new PlantedModule()])
        .BuildServiceProvider();

    private static async Task Trade(ModuleDbContext db)
    {
        var day = new DateOnly(2026, 3, 14).DayNumber.ToString(CultureInfo.InvariantCulture);
        foreach (var sql in db switch
        {
            InventoryDbContext => (string[])
            [
                Row(db, "inv_warehouses", ("id", $"'{Main}'"), ("code", "'MAIN'")),
                Row(db, "inv_ledger", ("sequence", "1"), ("warehouse_id", $"'{Main}'"), ("quantity", Scaled(Quantity.Of(4))), ("value", Scaled(Money.Of(40)))),
                Row(db, "inv_balances", ("pool", "1"), ("warehouse_id", $"'{Main}'"), ("quantity", Scaled(Quantity.Of(4))), ("value", Scaled(Money.Of(40)))),
            ],
            FinanceDbContext =>
            [
                Row(db, "fin_entries", ("id", "1"), ("line", "1"), ("account", "'1001'"), ("amount", Scaled(Money.Of(800)))),
                Row(db, "fin_entries", ("id", "2"), ("line", "2"), ("account", "'6001'"), ("amount", Scaled(Money.Of(-800)))),
            ],
            _ => [Row(db, "pos_tickets", ("business_date", day), ("total", Scaled(Money.Of(3.14m))))],
        })
        {
            await db.Database.ExecuteSqlRawAsync(sql);
        }
    }

    private static string Scaled(Money amount) => amount.Scaled.ToString(CultureInfo.InvariantCulture);

    private static string Scaled(Quantity quantity) => quantity.Scaled.ToString(CultureInfo.InvariantCulture);

    // All that must be said besides is nothing in particular.
    private static string Row(ModuleDbContext db, string table, params (string Column, string Value)[] said)
    {
        var values = said.ToDictionary(s => s.Column, s => s.Value);
        foreach (var column in db.Model.GetEntityTypes().Single(e => e.GetTableName() == table).GetProperties().Where(p => !p.IsNullable))
        {
            var type = column.GetTypeMapping().Converter?.ProviderClrType ?? column.ClrType;
            values.TryAdd(
                column.GetColumnName(),
                type == typeof(string) ? "'x'" : type == typeof(Guid) ? $"'{Guid.CreateVersion7()}'" : type == typeof(bool) ? "FALSE" : "0");
        }

        return $"INSERT INTO {table} ({string.Join(", ", values.Keys)}) VALUES ({string.Join(", ", values.Values)})";
    }
}

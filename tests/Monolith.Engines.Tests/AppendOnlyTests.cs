using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using Monolith.Data;
using Monolith.Host.Composition;
using Monolith.SharedKernel.Audit;

namespace Monolith.Engines.Tests;

/// <summary>What was written once stays: the database itself refuses, whoever asks.</summary>
public sealed class AppendOnlyTests(ITestOutputHelper output)
{
    [SkippableTheory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.PostgreSql)]
    public async Task Every_append_only_table_refuses_to_change_or_remove_a_row(EngineKind engine)
    {
        using var folder = new TempFolder();
        if (engine == EngineKind.PostgreSql)
        {
            Skip.If(PostgresServer.WhyAbsent is not null, PostgresServer.WhyAbsent);
            folder.Write("settings.json", System.Text.Json.JsonSerializer.Serialize(
                new { Database = new { Engine = "PostgreSql", ConnectionString = await PostgresServer.CreateDatabaseAsync() } }));
        }

        await using var app = ShopHost.Build(new ShopOptions(folder.Path), quiet: true);
        await app.Prepare(CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        await using var connection = app.Services.GetRequiredService<IEngine>().CreateConnection();
        await connection.OpenAsync();
        if (engine == EngineKind.Sqlite) await Execute(connection, "PRAGMA foreign_keys = OFF");

        var (tables, wrong) = (0, new List<string>());
        foreach (var context in app.Services.GetServices<ModuleContext>())
        {
            var db = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(context.ContextType);
            foreach (var entity in db.Model.GetEntityTypes().Where(e => typeof(IAppendOnly).IsAssignableFrom(e.ClrType)))
            {
                tables++;
                // SQLite's triggers look at rows, PostgreSQL's at statements.
                if (engine == EngineKind.Sqlite) await Execute(connection, AnyRow(entity));
                var column = entity.GetProperties().First(p => !p.IsPrimaryKey()).GetColumnName();
                foreach (var sql in (string[])[$"UPDATE {entity.GetTableName()} SET \"{column}\" = \"{column}\"", $"DELETE FROM {entity.GetTableName()}"])
                {
                    if (await Refuses(connection, sql) is { } complaint) wrong.Add($"{sql}: {complaint}");
                }
            }
        }

        output.WriteLine($"{tables} tables");
        Assert.True(tables >= 15);
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static async Task<string?> Refuses(DbConnection connection, string sql)
    {
        try
        {
            await Execute(connection, sql);
            return "was allowed";
        }
        catch (DbException refused)
        {
            return refused.Message.Contains("is append-only", StringComparison.Ordinal) ? null : refused.Message;
        }
    }

    private static string AnyRow(IEntityType entity)
    {
        var columns = entity.GetProperties().ToList();
        var values = columns.Select(c => c.GetColumnType().StartsWith("INTEGER", StringComparison.OrdinalIgnoreCase) ? "1" : "'x'");
        return $"INSERT INTO {entity.GetTableName()} ({string.Join(", ", columns.Select(c => $"\"{c.GetColumnName()}\""))}) VALUES ({string.Join(", ", values)})";
    }

    private static async Task Execute(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}

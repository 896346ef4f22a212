using Microsoft.AspNetCore.Builder;
using Monolith.Data;
using Monolith.Host.Composition;

namespace Monolith.Engines.Tests;

/// <summary>Who may change the database's shape can take a guard away; that is seen, and so are rows that went meanwhile.</summary>
public sealed class GuardTests
{
    public static TheoryData<EngineKind, string> Tampering => new()
    {
        { EngineKind.Sqlite, "DROP TRIGGER sys_audit_no_update" },
        { EngineKind.Sqlite, "DROP TRIGGER sys_audit_no_delete" },
        {
            EngineKind.Sqlite,
            "DROP TRIGGER sys_audit_no_update; CREATE TRIGGER sys_audit_no_update BEFORE UPDATE ON sys_audit BEGIN SELECT 1; END"
        },
        { EngineKind.PostgreSql, "DROP TRIGGER sys_audit_append_only ON sys_audit" },
        { EngineKind.PostgreSql, "ALTER TABLE sys_audit DISABLE TRIGGER sys_audit_append_only" },
        {
            EngineKind.PostgreSql,
            "CREATE OR REPLACE TRIGGER sys_audit_append_only BEFORE DELETE ON sys_audit EXECUTE FUNCTION sys_append_only()"
        },
        {
            EngineKind.PostgreSql,
            "CREATE FUNCTION lets() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; "
            + "CREATE OR REPLACE TRIGGER sys_audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sys_audit EXECUTE FUNCTION lets()"
        },
    };

    [SkippableTheory]
    [MemberData(nameof(Tampering))]
    public async Task A_guard_that_is_gone_or_does_less_is_seen_and_made_anew(EngineKind engine, string tampering)
    {
        using var folder = new TempFolder();
        await using var app = await Open(folder, engine);
        var guards = app.Services.GetRequiredService<Guards>();
        Assert.Empty(await guards.Unguarded(CancellationToken.None));

        await Execute(app, tampering);
        Assert.Equal(["sys_audit"], await guards.Unguarded(CancellationToken.None));
        await guards.Make(CancellationToken.None);
        Assert.Empty(await guards.Unguarded(CancellationToken.None));
    }

    [SkippableFact]
    public async Task A_function_that_lets_everything_pass_leaves_every_table_unguarded()
    {
        using var folder = new TempFolder();
        await using var app = await Open(folder, EngineKind.PostgreSql);
        await Execute(app, "CREATE OR REPLACE FUNCTION sys_append_only() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'");
        var unguarded = await app.Services.GetRequiredService<Guards>().Unguarded(CancellationToken.None);
        Assert.Contains("sys_audit", unguarded);
        Assert.Contains("inv_ledger", unguarded);
    }

    [Fact]
    public async Task Rows_that_were_taken_out_are_counted_also_the_first_and_the_last()
    {
        using var folder = new TempFolder();
        await using var app = await Open(folder, EngineKind.Sqlite);
        var guards = app.Services.GetRequiredService<Guards>();
        for (var i = 0; i < 6; i++)
            await Execute(app, "INSERT INTO sys_audit (at, actor_id, actor_name, actor_kind, source, action, subject) "
                + "VALUES (1, 'a', 'a', 'User', 'test', 'test', '')");
        Assert.Empty(await guards.Missing(CancellationToken.None));

        await Execute(app, "DROP TRIGGER sys_audit_no_delete");
        foreach (var (number, missing, first) in ((int, int, int)[])[(3, 1, 3), (6, 2, 3), (1, 3, 1)])
        {
            await Execute(app, $"DELETE FROM sys_audit WHERE id = {number}");
            Assert.Equal([new MissingRows("sys_audit", missing, first)], await guards.Missing(CancellationToken.None));
        }
    }

    private static async Task<WebApplication> Open(TempFolder folder, EngineKind engine)
    {
        if (engine == EngineKind.PostgreSql)
        {
            Skip.If(PostgresServer.WhyAbsent is not null, PostgresServer.WhyAbsent);
            folder.Write("settings.json", System.Text.Json.JsonSerializer.Serialize(
                new { Database = new { Engine = "PostgreSql", ConnectionString = await PostgresServer.CreateDatabaseAsync() } }));
        }

        var app = ShopHost.Build(new ShopOptions(folder.Path), quiet: true);
        await app.Prepare(CancellationToken.None);
        return app;
    }

    private static async Task Execute(WebApplication app, string sql)
    {
        await using var connection = app.Services.GetRequiredService<IEngine>().CreateConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}

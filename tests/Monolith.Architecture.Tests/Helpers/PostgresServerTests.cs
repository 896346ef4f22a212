using Monolith.Testing;
using Npgsql;

namespace Monolith.Architecture.Tests.Helpers;

public sealed class PostgresServerTests
{
    [SkippableFact]
    public async Task A_fresh_database_is_empty_and_another_ones_copy_is_not()
    {
        Skip.If(PostgresServer.WhyAbsent is not null, PostgresServer.WhyAbsent);
        var original = await PostgresServer.CreateDatabaseAsync();
        await Run(original, "CREATE TABLE t (n bigint); INSERT INTO t VALUES (7)");

        var copy = await PostgresServer.CreateDatabaseAsync(copyOf: original);
        var fresh = await PostgresServer.CreateDatabaseAsync();

        Assert.Equal(7L, await Run(copy, "SELECT n FROM t"));
        Assert.Equal(0L, await Run(fresh, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"));
    }

    private static async Task<object?> Run(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}

using Microsoft.Data.SqlClient;

namespace Monolith.Testing;

/// <summary>The Microsoft SQL Server that MONOLITH_TEST_SQLSERVER names (a connection string that may create databases), or none.</summary>
public static class SqlServerServer
{
    private static readonly List<string> Made = [];

    /// <summary>Null when there is a server; otherwise the reason that a skipped test shows.</summary>
    public static string? WhyAbsent => Given is null ? "SQL Server: MONOLITH_TEST_SQLSERVER isn't set." : null;

    public static bool IsPresent => WhyAbsent is null;

    private static string? Given => Environment.GetEnvironmentVariable("MONOLITH_TEST_SQLSERVER") is { Length: > 0 } given ? given : null;

    /// <summary>A fresh, empty database's connection string. It is dropped when the tests end.</summary>
    public static async Task<string> CreateDatabaseAsync(CancellationToken ct = default)
    {
        var server = Given ?? throw new InvalidOperationException(WhyAbsent);
        string name;
        lock (Made)
        {
            name = $"monolith_test_{Environment.ProcessId}_{Made.Count + 1}";
            if (Made.Count == 0) AppDomain.CurrentDomain.ProcessExit += (_, _) => DropAll(server);
            Made.Add(name);
        }

        await using var connection = new SqlConnection(server);
        await connection.OpenAsync(ct);
        await using var create = new SqlCommand($"{Drop(name)}; CREATE DATABASE [{name}]", connection);
        await create.ExecuteNonQueryAsync(ct);
        return new SqlConnectionStringBuilder(server) { InitialCatalog = name }.ConnectionString;
    }

    private static void DropAll(string server)
    {
        using var connection = new SqlConnection(server);
        connection.Open();
        lock (Made)
            foreach (var name in Made)
            {
                using var drop = new SqlCommand(Drop(name), connection);
                drop.ExecuteNonQuery();
            }
    }

    private static string Drop(string name) =>
        $"IF DB_ID('{name}') IS NOT NULL BEGIN ALTER DATABASE [{name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{name}]; END";
}

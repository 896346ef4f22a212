using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Monolith.Flows.Tests.Shops;

/// <summary>A data folder and the database that its settings name.</summary>
internal sealed class ShopFolder : IDisposable
{
    private readonly TempFolder _folder = new();

    private ShopFolder(EngineKind engine, string connectionString)
    {
        (Engine, ConnectionString) = (engine, connectionString);
        if (engine == EngineKind.Sqlite) ConnectionString = $"Data Source={DatabaseFile};Pooling=False";
        else _folder.Write("settings.json", JsonSerializer.Serialize(new { Database = new { Engine = engine.ToString(), ConnectionString } }));
    }

    public EngineKind Engine { get; }

    public string ConnectionString { get; }

    public string Path => _folder.Path;

    public string File(string name) => _folder.File(name);

    private string DatabaseFile => System.IO.Path.Combine(Path, "monolith.db");

    /// <summary>An empty one; the test is skipped where the engine is missing.</summary>
    public static async Task<ShopFolder> Empty(EngineKind engine)
    {
        if (engine == EngineKind.Sqlite) return new(engine, "");
        Skip.If(PostgresServer.WhyAbsent is not null, PostgresServer.WhyAbsent);
        return new(engine, await PostgresServer.CreateDatabaseAsync());
    }

    /// <summary>The same shop once more; nobody may have it open.</summary>
    public async Task<ShopFolder> Copy()
    {
        SqliteConnection.ClearAllPools();
        var copy = new ShopFolder(Engine, Engine == EngineKind.Sqlite ? "" : await PostgresServer.CreateDatabaseAsync(ConnectionString));
        if (Engine == EngineKind.Sqlite)
            foreach (var file in Directory.GetFiles(Path, "monolith.db*").Where(f => !f.EndsWith("-shm", StringComparison.Ordinal)))
                System.IO.File.Copy(file, System.IO.Path.Combine(copy.Path, System.IO.Path.GetFileName(file)));
        return copy;
    }

    /// <summary>How many rows each table has.</summary>
    public async Task<SortedDictionary<string, long>> CountRows()
    {
        await using DbConnection connection = Engine == EngineKind.Sqlite ? new SqliteConnection(ConnectionString) : new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        var names = new List<string>();
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = Engine == EngineKind.Sqlite
                ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                : "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) names.Add(reader.GetString(0));
        }

        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT count(*) FROM \"{name}\"";
            counts[name] = Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
        }

        return counts;
    }

    public void Dispose()
    {
        if (Engine == EngineKind.PostgreSql) NpgsqlConnection.ClearAllPools();
        _folder.Dispose();
    }
}

using System.Security.Cryptography;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel;
using Npgsql;

namespace Monolith.Data.Dumps;

/// <summary>By the server's own pg_dump and pg_restore (https://www.postgresql.org/docs/current/app-pgdump.html). The scheduler's schema
/// stays
/// out: it is made anew.</summary>
internal sealed class PostgreSqlDump(string connectionString, string? tools) : IDatabaseDump
{
    private const string Maintenance = "postgres";
    private const int LongestName = 63;

    private readonly NpgsqlConnectionStringBuilder _database = new(connectionString) { Pooling = false };

    public string FileName => "database.pgdump";

    private string Where => $"{_database.Host}:{_database.Port}/{_database.Database}";

    public async Task<Result<long>> Size(CancellationToken ct)
    {
        var size = await Ask(_database, "SELECT pg_database_size(current_database())", ct);
        return size.IsOk ? Convert.ToInt64(size.Value, System.Globalization.CultureInfo.InvariantCulture) : size.Error!;
    }

    public Task<Result<Done>> Dump(string file, CancellationToken ct) => Run(
        "pg_dump", ["--format=custom", "--compress=0", "--no-owner", "--no-privileges", "--exclude-schema=hangfire", "--file=" + file], ct);

    public async Task<Result<Done>> Load(string file, CancellationToken ct)
    {
        var there = await Ask(On(Maintenance), $"SELECT COUNT(*) FROM pg_database WHERE datname = {Literal(_database.Database!)}", ct);
        if (!there.IsOk) return there.Error!;
        if (there.Value is 0L)
        {
            var made = await Ask(On(Maintenance), $"CREATE DATABASE {Name(_database.Database!)}", ct);
            if (!made.IsOk) return made.Error!;
        }
        else
        {
            var tables = await Ask(_database,
                "SELECT COUNT(*) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')", ct);
            if (!tables.IsOk) return tables.Error!;
            if (tables.Value is not 0L) return DumpErrors.NotEmpty(Where);
        }

        return await Run("pg_restore", ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction",
            "--dbname=" + _database.Database, file], ct);
    }

    public async Task<Result<ScratchDatabase>> Scratch(string folder, CancellationToken ct)
    {
        var mark = "_check_" + RandomNumberGenerator.GetHexString(8, lowercase: true);
        var name = _database.Database![..Math.Min(LongestName - mark.Length, _database.Database!.Length)] + mark;
        var made = await Ask(On(Maintenance), $"CREATE DATABASE {Name(name)}", ct);
        if (!made.IsOk) return DumpErrors.NoScratch(made.Error!.Message);
        return new ScratchDatabase(new(EngineKind.PostgreSql, On(name).ConnectionString), async () =>
        {
            NpgsqlConnection.ClearAllPools();
            await Ask(On(Maintenance), $"DROP DATABASE IF EXISTS {Name(name)} WITH (FORCE)", CancellationToken.None);
        });
    }

    private NpgsqlConnectionStringBuilder On(string database) => new(_database.ConnectionString) { Database = database };

    private Task<Result<Done>> Run(string tool, IReadOnlyList<string> arguments, CancellationToken ct)
    {
        var environment = new Dictionary<string, string?>
        {
            ["PGHOST"] = _database.Host, ["PGPORT"] = _database.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["PGUSER"] = _database.Username,
            ["PGDATABASE"] = _database.Database, ["PGPASSWORD"] = _database.Password, ["PGSSLMODE"] = SslMode(_database.SslMode),
                ["LC_ALL"] = "C",
        };
        return ExternalTool.Run(tool, tools, arguments, environment, ct);
    }

    // As libpq spells it.
    private static string SslMode(SslMode mode) => mode switch
    {
        Npgsql.SslMode.VerifyCA => "verify-ca",
        Npgsql.SslMode.VerifyFull => "verify-full",
        _ => mode.ToString().ToLowerInvariant(),
    };

    private static async Task<Result<object?>> Ask(NpgsqlConnectionStringBuilder where, string sql, CancellationToken ct)
    {
        try
        {
            await using var connection = new NpgsqlConnection(where.ConnectionString);
            await connection.OpenAsync(ct);
            await using var command = new NpgsqlCommand(sql, connection);
            return Result.Of(await command.ExecuteScalarAsync(ct));
        }
        catch (NpgsqlException failure)
        {
            return DumpErrors.ToolFailed("PostgreSQL", failure.Message);
        }
    }

    private static string Name(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static string Literal(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
}

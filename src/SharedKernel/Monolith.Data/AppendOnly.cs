using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Monolith.SharedKernel.Audit;

namespace Monolith.Data;

/// <summary>Triggers that refuse to change or remove rows of append-only tables. Derived from the model whenever tables change their shape,
/// so that no migration can forget one.</summary>
internal static class AppendOnly
{
    // One for all tables of PostgreSQL; what a trigger there does stands in its function.
    private const string Function = "BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END";

    public static bool Is(IReadOnlyEntityType entity) => typeof(IAppendOnly).IsAssignableFrom(entity.ClrType);

    public static IEnumerable<string> Tables(ModuleDbContext db) => db.Model.GetEntityTypes().Where(Is).Select(e => e.GetTableName()!);

    /// <summary>The statements that make them.</summary>
    public static IEnumerable<string> Guards(ModuleDbContext db, EngineKind engine) => Tables(db)
        .SelectMany(table => GuardsOf(table, engine).SelectMany(guard => Statements(table, guard, engine)));

    public static IEnumerable<Guard> GuardsOf(string table, EngineKind engine) => engine switch
    {
        EngineKind.Sqlite =>
        [
            .. new[] { "UPDATE", "DELETE" }.Select(verb => new Guard(
                $"{table}_no_{verb.ToLowerInvariant()}",
                $"BEFORE {verb} ON {table}\nBEGIN SELECT RAISE(ABORT, '{table} is append-only'); END")),
        ],
        EngineKind.PostgreSql => [new($"{table}_append_only", "EXECUTE FUNCTION sys_append_only()" + Function)],
        _ =>
        [
            new($"{table}_append_only",
                $"ON {table} INSTEAD OF UPDATE, DELETE AS\nBEGIN THROW 50001, '{table} is append-only', 1; END"),
        ],
    };

    private static string[] Statements(string table, Guard guard, EngineKind engine) => engine switch
    {
        EngineKind.Sqlite => [$"DROP TRIGGER IF EXISTS {guard.Name}", $"CREATE TRIGGER {guard.Name} {guard.Does}"],
        EngineKind.PostgreSql =>
        [
            "CREATE OR REPLACE FUNCTION sys_append_only() RETURNS trigger LANGUAGE plpgsql AS\n'"
                + Function.Replace("'", "''", StringComparison.Ordinal) + "'",
            $"CREATE OR REPLACE TRIGGER {guard.Name} BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} EXECUTE FUNCTION sys_append_only()",
        ],
        _ => [$"CREATE OR ALTER TRIGGER {guard.Name} {guard.Does}"],
    };
}

/// <param name="Does">What it does, as engines keep it behind its name.</param>
internal sealed record Guard(string Name, string Does);

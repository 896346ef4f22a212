using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Monolith.SharedKernel.Audit;

namespace Monolith.Data;

/// <summary>Triggers that refuse to change or remove rows of append-only tables. Derived from the model at every start,
/// so that no migration can forget one.</summary>
internal static class AppendOnly
{
    public static bool Is(IReadOnlyEntityType entity) => typeof(IAppendOnly).IsAssignableFrom(entity.ClrType);

    public static IEnumerable<string> Guards(ModuleDbContext db, EngineKind engine) => db.Model.GetEntityTypes()
        .Where(Is)
        .Select(e => e.GetTableName()!)
        .SelectMany(table => engine switch
        {
            EngineKind.Sqlite => Sqlite(table),
            EngineKind.PostgreSql => PostgreSql(table),
            _ => SqlServer(table),
        });

    private static IEnumerable<string> Sqlite(string table) => new[] { "UPDATE", "DELETE" }.Select(verb =>
        $"""
        CREATE TRIGGER IF NOT EXISTS {table}_no_{verb.ToLowerInvariant()} BEFORE {verb} ON {table}
        BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
        """);

    private static IEnumerable<string> PostgreSql(string table) =>
    [
        """
        CREATE OR REPLACE FUNCTION sys_append_only() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN RAISE EXCEPTION ''% is append-only'', TG_TABLE_NAME; END'
        """,
        $"CREATE OR REPLACE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} EXECUTE FUNCTION sys_append_only()",
    ];

    private static IEnumerable<string> SqlServer(string table) =>
    [
        $"""
        CREATE OR ALTER TRIGGER {table}_append_only ON {table} INSTEAD OF UPDATE, DELETE AS
        BEGIN THROW 50001, '{table} is append-only', 1; END
        """,
    ];
}

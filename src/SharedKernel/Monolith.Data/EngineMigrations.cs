using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Internal;

// The base class is EF's own and marked internal; there is no public way to keep several engines' migrations in one assembly.
#pragma warning disable EF1001

namespace Monolith.Data;

/// <summary>Shows EF only the migrations and the model snapshot in the namespace <c>….Migrations.{engine}</c>.</summary>
internal abstract class EngineMigrations(
    EngineKind engine,
    ICurrentDbContext currentContext,
    IDbContextOptions options,
    IMigrationsIdGenerator idGenerator,
    IDiagnosticsLogger<DbLoggerCategory.Migrations> logger)
    : MigrationsAssembly(currentContext, options, idGenerator, logger)
{
    private readonly Type _context = currentContext.Context.GetType();
    private readonly string _namespaceEnd = $".Migrations.{engine}";
    private readonly IMigrationsIdGenerator _ids = idGenerator;
    private IReadOnlyDictionary<string, TypeInfo>? _migrations;
    private ModelSnapshot? _snapshot;

    public override IReadOnlyDictionary<string, TypeInfo> Migrations => _migrations ??= Ours<Migration>()
        .Select(t => (Id: t.GetCustomAttribute<MigrationAttribute>()?.Id, Type: t))
        .Where(m => m.Id is not null)
        .OrderBy(m => m.Id, StringComparer.Ordinal)
        .ToDictionary(m => m.Id!, m => m.Type);

    public override ModelSnapshot? ModelSnapshot => _snapshot ??= Ours<ModelSnapshot>()
        .Select(t => (ModelSnapshot)Activator.CreateInstance(t.AsType())!)
        .FirstOrDefault();

    public override string? FindMigrationId(string nameOrId) =>
        Migrations.Keys.FirstOrDefault(id => string.Equals(id, nameOrId, StringComparison.OrdinalIgnoreCase)
            || string.Equals(_ids.GetName(id), nameOrId, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<TypeInfo> Ours<T>() => _context.Assembly.DefinedTypes.Where(t =>
        !t.IsAbstract && t.IsSubclassOf(typeof(T))
        && t.Namespace?.EndsWith(_namespaceEnd, StringComparison.Ordinal) == true
        && t.GetCustomAttribute<DbContextAttribute>()?.ContextType == _context);
}

internal sealed class SqliteMigrations(
    ICurrentDbContext currentContext, IDbContextOptions options, IMigrationsIdGenerator ids, IDiagnosticsLogger<DbLoggerCategory.Migrations> logger)
    : EngineMigrations(EngineKind.Sqlite, currentContext, options, ids, logger);

internal sealed class PostgreSqlMigrations(
    ICurrentDbContext currentContext, IDbContextOptions options, IMigrationsIdGenerator ids, IDiagnosticsLogger<DbLoggerCategory.Migrations> logger)
    : EngineMigrations(EngineKind.PostgreSql, currentContext, options, ids, logger);

internal sealed class SqlServerMigrations(
    ICurrentDbContext currentContext, IDbContextOptions options, IMigrationsIdGenerator ids, IDiagnosticsLogger<DbLoggerCategory.Migrations> logger)
    : EngineMigrations(EngineKind.SqlServer, currentContext, options, ids, logger);

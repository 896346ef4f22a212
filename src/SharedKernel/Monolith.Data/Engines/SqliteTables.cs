using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Monolith.Data.Search;

namespace Monolith.Data.Engines;

/// <summary>Makes the tables that are nothing but a key (the indexes of searches) as that key alone: half the room, half the
/// work.</summary>
internal sealed class SqliteTables(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder,
        bool terminate = true)
    {
        var isKeyOnly = operation.Name.EndsWith(FoundTables.Ending, StringComparison.Ordinal);
        base.Generate(operation, model, builder, terminate && !isKeyOnly);
        if (!isKeyOnly) return;
        builder.Append(" WITHOUT ROWID");
        if (!terminate) return;
        builder.AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
        EndStatement(builder);
    }
}

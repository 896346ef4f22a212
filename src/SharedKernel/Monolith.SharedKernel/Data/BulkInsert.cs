using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Monolith.SharedKernel.Data;

/// <summary>Many rows past the change tracker, with the model's own names and conversions: one prepared statement on SQLite,
/// statements of many rows on the servers.</summary>
internal static class BulkInsert
{
    // SQL Server takes 2,100 parameters in one statement; a round trip is what the servers save by more rows.
    private const int MostParameters = 2000;

    public static async Task Run<T>(ModuleDbContext db, IReadOnlyCollection<T> rows, CancellationToken ct)
        where T : class
    {
        if (rows.Count == 0) return;
        var entity = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is no entity of {db.GetType().Name}.");
        var transaction = db.Database.CurrentTransaction ?? throw new InvalidOperationException("Bulk inserts belong inside a write.");
        var columns = entity.GetProperties().Where(p => !IsGenerated(p)).ToList();
        var perStatement = db.Database.IsSqlite() ? 1 : Math.Max(1, MostParameters / columns.Count);

        foreach (var chunk in rows.Chunk(perStatement * 64).SelectMany(c => c.Chunk(perStatement)).GroupBy(c => c.Length))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = transaction.GetDbTransaction();
            command.CommandText = Sql(entity, columns, chunk.Key);
            AddParameters(command, columns, chunk.Key);
            await command.PrepareAsync(ct);
            foreach (var batch in chunk)
            {
                Fill(command, columns, batch);
                await command.ExecuteNonQueryAsync(ct);
            }
        }
    }

    private static bool IsGenerated(IProperty property) =>
        property.ValueGenerated != ValueGenerated.Never && property.ClrType == typeof(long);

    private static string Sql(IEntityType entity, List<IProperty> columns, int rows)
    {
        var sql = new StringBuilder("INSERT INTO ").Append(entity.GetTableName()).Append(" (")
            .AppendJoin(", ", columns.Select(c => c.GetColumnName())).Append(") VALUES ");
        for (var row = 0; row < rows; row++)
        {
            sql.Append(row == 0 ? "(" : ", (");
            for (var column = 0; column < columns.Count; column++)
                sql.Append(column == 0 ? "@p" : ", @p").Append((row * columns.Count) + column);
            sql.Append(')');
        }

        return sql.ToString();
    }

    private static void AddParameters(DbCommand command, List<IProperty> columns, int rows)
    {
        for (var i = 0; i < rows * columns.Count; i++)
        {
            var property = columns[i % columns.Count];
            command.Parameters.Add(property.GetRelationalTypeMapping().CreateParameter(command, $"@p{i}", null, property.IsNullable));
        }
    }

    private static void Fill<T>(DbCommand command, List<IProperty> columns, T[] batch)
    {
        for (var row = 0; row < batch.Length; row++)
        {
            for (var column = 0; column < columns.Count; column++)
            {
                var property = columns[column];
                var value = property.GetGetter().GetClrValue(batch[row]!);
                if (value is not null && property.GetRelationalTypeMapping().Converter is { } converter) value = converter.ConvertToProvider(value);
                command.Parameters[(row * columns.Count) + column].Value = value ?? DBNull.Value;
            }
        }
    }
}

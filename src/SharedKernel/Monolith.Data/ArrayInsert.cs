using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Monolith.Data;

/// <summary>Many rows for PostgreSQL: each column is one parameter, an array of its values.</summary>
internal sealed class ArrayInsert
{
    private const int MostRows = 5000;

    private static readonly HashSet<string> Kinds =
        new(["bigint", "integer", "smallint", "boolean", "uuid", "text", "bytea"], StringComparer.Ordinal);

    private readonly IReadOnlyList<ArrayColumn> _columns;
    private readonly string _sql;

    private ArrayInsert(string table, IReadOnlyList<ArrayColumn> columns)
    {
        _columns = columns;
        var names = string.Join(", ", columns.Select(c => c.Name));
        var arrays = string.Join(", ", columns.Select((c, i) => $"CAST(@p{i} AS {c.Kind}[])"));
        _sql = $"INSERT INTO {table} ({names}) SELECT * FROM unnest({arrays})";
    }

    public static ArrayInsert? Of(string table, IReadOnlyList<ArrayColumn> columns) =>
        columns.All(c => Kinds.Contains(c.Kind)) ? new(table, columns) : null;

    public async Task Insert<T>(DbConnection connection, DbTransaction transaction, IReadOnlyCollection<T> rows, CancellationToken ct)
        where T : class
    {
        foreach (var some in rows.Chunk(MostRows))
        {
            await using var command = connection.CreateCommand();
            (command.Transaction, command.CommandText) = (transaction, _sql);
            for (var i = 0; i < _columns.Count; i++)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = ($"@p{i}", _columns[i].Values(some));
                command.Parameters.Add(parameter);
            }

            await command.ExecuteNonQueryAsync(ct);
        }
    }
}

/// <param name="Name">As SQL writes it.</param>
/// <param name="Value">Of a row, as the column holds it.</param>
internal sealed record ArrayColumn(string Name, IProperty Property, Func<object, object?> Value)
{
    private readonly Type _type = TypeOf(Property);

    /// <summary>A text that is too long is refused by the column, not cut by a cast.</summary>
    public string Kind { get; } = KindOf(Property.GetRelationalTypeMapping().StoreType);

    public Array Values<T>(IReadOnlyList<T> rows)
        where T : class
    {
        var values = Array.CreateInstance(_type, rows.Count);
        for (var row = 0; row < rows.Count; row++) values.SetValue(Value(rows[row]), row);
        return values;
    }

    private static string KindOf(string type) => type.StartsWith("character varying", StringComparison.Ordinal) ? "text" : type;

    private static Type TypeOf(IProperty property)
    {
        var type = property.GetRelationalTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsValueType ? typeof(Nullable<>).MakeGenericType(type) : type;
    }
}

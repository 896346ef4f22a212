using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Monolith.Architecture.Tests.Rules;

/// <summary>What the database will look like, as EF's relational model says.</summary>
internal static partial class Tables
{
    private static readonly Type[] Inexact = [typeof(decimal), typeof(double), typeof(float)];

    public static IEnumerable<string> WithoutPrefix(DbContext context, string prefix) =>
        TablesOf(context).Where(table => !table.Name.StartsWith(prefix, StringComparison.Ordinal) || table.Schema is not null)
            .Select(table => $"{context.GetType().Name}: {table.SchemaQualifiedName} does not start with {prefix}");

    public static IEnumerable<string> NotPlainlyNamed(DbContext context) =>
        TablesOf(context).SelectMany(table => table.Columns.Select(column => column.Name).Prepend(table.Name))
            .Where(name => !PlainName().IsMatch(name))
            .Select(name => $"{context.GetType().Name}: {name} is not lower snake case");

    public static IEnumerable<string> InexactColumns(DbContext context) =>
        from table in TablesOf(context)
        from column in table.Columns
        let stored = column.StoreTypeMapping.Converter?.ProviderClrType ?? column.StoreTypeMapping.ClrType
        where Inexact.Contains(Nullable.GetUnderlyingType(stored) ?? stored) || InexactStoreType().IsMatch(column.StoreType)
        select $"{table.Name}.{column.Name} is stored as {stored.Name} ({column.StoreType})";

    public static IEnumerable<string> KeysAcrossPrefixes(DbContext context) =>
        from table in TablesOf(context)
        from key in table.ForeignKeyConstraints
        where PrefixOf(key.PrincipalTable.Name) != PrefixOf(table.Name)
        select $"{table.Name} points to {key.PrincipalTable.Name}";

    private static IEnumerable<ITable> TablesOf(DbContext context) =>
        context.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables;

    private static string PrefixOf(string table) => table[..(table.IndexOf('_', StringComparison.Ordinal) + 1)];

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
    private static partial Regex PlainName();

    [GeneratedRegex(@"\b(decimal|numeric|real|double|float|money|smallmoney)\b", RegexOptions.IgnoreCase)]
    private static partial Regex InexactStoreType();
}

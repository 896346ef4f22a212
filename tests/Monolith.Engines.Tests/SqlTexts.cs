using System.Text.RegularExpressions;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Monolith.Engines.Tests;

/// <summary>The statements that people wrote, read from the compiled code, so that none is left out of a list.</summary>
internal static partial class SqlTexts
{
    /// <summary>Of every assembly of the product that has any, in an order that doesn't depend on the files.</summary>
    public static SortedDictionary<string, List<string>> Of(IEnumerable<string> assemblyFiles)
    {
        var all = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var file in assemblyFiles)
        {
            using var code = ModuleDefinition.ReadModule(file);
            var texts = code.GetTypes().Where(ForEveryEngine).SelectMany(type => type.Methods).Where(method => method.HasBody).SelectMany(In)
                .Distinct().Order(StringComparer.Ordinal).ToList();
            if (texts.Count > 0) all.Add(code.Assembly.Name.Name, texts);
        }

        return all;
    }

    /// <summary>What SQL Server's own grammar has to say against it; nothing is asked of a server, so names and types are not looked at.</summary>
    public static IEnumerable<string> Faults(string sql)
    {
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        return errors.Select(error => $"{error.Message} in line {error.Line} of\n{sql}");
    }

    /// <summary>Names of the columns that the first question in it asks for.</summary>
    public static IReadOnlyList<string> ColumnsOf(string sql) => QueryIn(sql)?.SelectElements.OfType<SelectScalarExpression>().Select(NameOf).ToList() ?? [];

    /// <summary>A count, a sum or an EXISTS has one row even where there is nothing.</summary>
    public static bool AlwaysAnswers(string sql) => QueryIn(sql) is { GroupByClause: null } query
        && query.SelectElements is [SelectScalarExpression { Expression: FunctionCall or CastCall or CoalesceExpression or SearchedCaseExpression or NullIfExpression }];

    private static QuerySpecification? QueryIn(string sql)
    {
        var script = new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out _) as TSqlScript;
        return script?.Batches.SelectMany(batch => batch.Statements).OfType<SelectStatement>().Select(select => First(select.QueryExpression)).FirstOrDefault();
    }

    private static QuerySpecification? First(QueryExpression query) => query switch
    {
        QuerySpecification plain => plain,
        BinaryQueryExpression both => First(both.FirstQueryExpression),
        QueryParenthesisExpression inner => First(inner.QueryExpression),
        _ => null,
    };

    private static string NameOf(SelectScalarExpression column) =>
        column.ColumnName?.Value ?? (column.Expression as ColumnReferenceExpression)?.MultiPartIdentifier?.Identifiers.LastOrDefault()?.Value ?? "";

    private static IEnumerable<string> In(MethodDefinition method) =>
        from instruction in method.Body.Instructions
        where instruction.OpCode == OpCodes.Ldstr && !IsPiece(instruction)
        let text = (string)instruction.Operand
        where Statement().IsMatch(text) && !Begun().IsMatch(text) && !OtherDialect().IsMatch(text)
        select Whole(text);

    // A list of keys is added behind IN; {0} is a parameter of EF's.
    private static string Whole(string text) => Place().Replace(text.EndsWith(" IN", StringComparison.Ordinal) ? text + " (@p0, @p1)" : text, "@p$1");

    // Put together at run time: the whole is looked at where it is asked (the event log, bulk inserts).
    private static bool IsPiece(Instruction text) =>
        text.Next?.Operand is MethodReference { Name: "AppendLiteral" or "Concat" or "Append" or ".ctor" or "AppendFormatted" };

    private static bool ForEveryEngine(TypeDefinition type)
    {
        for (var outer = type; outer is not null; outer = outer.DeclaringType)
            if (outer.Name.Contains("Sqlite", StringComparison.Ordinal) || outer.Name.Contains("PostgreSql", StringComparison.Ordinal)) return false;
        return !type.Namespace.Contains(".Migrations", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH|MERGE|EXEC)\s+\S")]
    private static partial Regex Statement();

    // A table's name follows at run time.
    [GeneratedRegex(@"^[^']*('[^']*'[^']*)*[ (]$|^[^']*('[^']*'[^']*)*'[^']*$")]
    private static partial Regex Begun();

    // Behind a switch over the engine's kind, or said to the scheduler's own SQLite file.
    [GeneratedRegex(@"\b(pg_|sqlite_)|= \?")]
    private static partial Regex OtherDialect();

    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex Place();
}

using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Monolith.Data;
using Monolith.Host.Composition;

namespace Monolith.Engines.Tests;

/// <summary>What we would say to SQL Server, pinned and read by its own grammar: the tables every migration makes, the queries that every event passes
/// through and every statement written by hand. With MONOLITH_TEST_SQLSERVER the tests of the event log run against a real one.</summary>
public sealed partial class SqlServerTests
{
    public static TheoryData<string> Modules() => [.. Contexts().Select(c => c.Module)];

    [Theory]
    [MemberData(nameof(Modules))]
    public void The_tables_are_made_as_pinned(string module)
    {
        using var db = ModuleDbContext.DesignTime(Contexts().First(c => c.Module == module).ContextType, EngineKind.SqlServer);
        var script = db.GetService<IMigrator>().GenerateScript();
        var guards = AppendOnly.Guards(db, EngineKind.SqlServer).Order(StringComparer.Ordinal).ToList();
        Assert.Empty(guards.Prepend(script).SelectMany(SqlTexts.Faults));
        Snapshot.Verify(Stamp().Replace(script, "") + "\n" + string.Join("\n\n", guards), module, "sql");
    }

    [Fact]
    public void Every_statement_that_we_write_ourselves_is_one_that_SQL_Server_can_read() =>
        Assert.Empty(SqlTexts.Of(ProductFiles()).SelectMany(assembly => assembly.Value).SelectMany(SqlTexts.Faults));

    public static TheoryData<string> Writers() => [.. SqlTexts.Of(ProductFiles()).Keys];

    [Theory]
    [MemberData(nameof(Writers))]
    public void The_statements_that_we_write_ourselves_are_pinned(string assembly) =>
        Snapshot.Verify(string.Join("\n\n", SqlTexts.Of(ProductFiles())[assembly]), assembly, "sql");

    [Theory]
    [InlineData("SELECT id FROM pos_events ORDER BY id LIMIT 5")]
    [InlineData("INSERT INTO ana_days (day, net) VALUES (@p0, @p1) ON CONFLICT (day) DO UPDATE SET net = @p1")]
    [InlineData("SELECT stamp FROM inv_positions WHERE name = @p0 FOR UPDATE SKIP LOCKED")]
    public void Another_engines_dialect_is_noticed(string sql) => Assert.NotEmpty(SqlTexts.Faults(sql));

    [Fact]
    public void The_hot_queries_are_asked_as_pinned()
    {
        var text = new StringBuilder();
        foreach (var kind in Enum.GetValues<EngineKind>())
        {
            var engine = new EngineOptions(kind, kind switch { EngineKind.Sqlite => "unused.db", EngineKind.PostgreSql => "Host=nowhere;Database=none", _ => "Server=nowhere;Database=none" }).Create();
            string[] asked = [engine.ReadEventsSql("pos_events"), engine.CountEventsSql("pos_events"), engine.LockPositionSql("inv_positions")];
            if (kind == EngineKind.SqlServer) Assert.Empty(asked.SelectMany(SqlTexts.Faults));
            text.AppendLine(CultureInfo.InvariantCulture, $"-- {kind}").AppendLine(string.Join("\n\n", asked)).AppendLine();
        }

        Snapshot.Verify(text.ToString(), extension: "sql");
    }

    private static List<ModuleContext> Contexts()
    {
        var services = new ServiceCollection();
        foreach (var module in ModuleCatalog.All) module.Register(new ModuleServices(services, module));
        return services.Select(s => s.ImplementationInstance).OfType<ModuleContext>().ToList();
    }

    private static IEnumerable<string> ProductFiles() => Directory.GetFiles(AppContext.BaseDirectory, "Monolith.*.dll")
        .Where(file => !Path.GetFileName(file).Contains("Test", StringComparison.Ordinal));

    // The moment at which a migration was generated says nothing, nor does the version of what generated it.
    [GeneratedRegex(@"\d{14}(?=_)|(?<=, N'10\.0\.)\d+(?='\))")]
    private static partial Regex Stamp();
}

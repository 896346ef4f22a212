using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Monolith.Data;
using Monolith.Host.Composition;

namespace Monolith.Engines.Tests;

/// <summary>What we would say to SQL Server, pinned: the tables every migration makes and the queries that every event passes through.
/// With MONOLITH_TEST_SQLSERVER the tests of the event log run against a real one.</summary>
public sealed partial class SqlServerTests
{
    public static TheoryData<string> Modules() => [.. Contexts().Select(c => c.Module)];

    [Theory]
    [MemberData(nameof(Modules))]
    public void The_tables_are_made_as_pinned(string module)
    {
        using var db = ModuleDbContext.DesignTime(Contexts().First(c => c.Module == module).ContextType, EngineKind.SqlServer);
        var script = db.GetService<IMigrator>().GenerateScript();
        Snapshot.Verify(Stamp().Replace(script, "") + "\n" + string.Join("\n\n", AppendOnly.Guards(db, EngineKind.SqlServer)), module, "sql");
    }

    [Fact]
    public void The_hot_queries_are_asked_as_pinned()
    {
        var text = new StringBuilder();
        foreach (var kind in Enum.GetValues<EngineKind>())
        {
            var engine = new EngineOptions(kind, kind switch { EngineKind.Sqlite => "unused.db", EngineKind.PostgreSql => "Host=nowhere;Database=none", _ => "Server=nowhere;Database=none" }).Create();
            text.AppendLine(CultureInfo.InvariantCulture, $"-- {kind}").AppendLine(engine.ReadEventsSql("pos_events")).AppendLine().AppendLine(engine.LockPositionSql("inv_positions")).AppendLine();
        }

        Snapshot.Verify(text.ToString(), extension: "sql");
    }

    private static List<ModuleContext> Contexts()
    {
        var services = new ServiceCollection();
        foreach (var module in ModuleCatalog.All) module.Register(new ModuleServices(services, module));
        return services.Select(s => s.ImplementationInstance).OfType<ModuleContext>().ToList();
    }

    // The moment at which a migration was generated says nothing.
    [GeneratedRegex(@"\d{14}(?=_)")]
    private static partial Regex Stamp();
}

using Monolith.Testing;

namespace Monolith.Purchasing.Tests.Support;

/// <summary>The engines that persistence is tested on; an absent one is a visible skip.</summary>
public static class Engines
{
    public static TheoryData<EngineKind> All => [EngineKind.Sqlite, EngineKind.PostgreSql];

    internal static async Task<IEngine> Fresh(EngineKind kind, TempFolder folder)
    {
        if (kind == EngineKind.Sqlite) return EngineOptions.SqliteFile(folder.File("shop.db")).Create();
        Skip.If(!PostgresServer.IsPresent, PostgresServer.WhyAbsent);
        return new EngineOptions(kind, await PostgresServer.CreateDatabaseAsync()).Create();
    }
}

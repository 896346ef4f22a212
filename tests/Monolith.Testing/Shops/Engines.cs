using Monolith.Data;

namespace Monolith.Testing.Shops;

/// <summary>The engines that persistence is tested on; an absent one is a visible skip.</summary>
public static class Engines
{
    public static TheoryData<EngineKind> All => [EngineKind.Sqlite, EngineKind.PostgreSql];
}

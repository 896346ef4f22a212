using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Testing.Shops;

namespace Monolith.__Name__.Tests;

/// <summary>The module on a migrated database of a test's own. What it asks of its neighbours is answered here.</summary>
internal sealed class __Name__Shop : ModuleShop<__Name__Module>
{
    public static Task<__Name__Shop> Open(EngineKind kind = EngineKind.Sqlite) => Opened(new __Name__Shop(), kind);

    protected override void AddNeighbours(IServiceCollection services)
    {
    }
}

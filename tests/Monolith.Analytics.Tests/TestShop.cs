using Microsoft.Extensions.DependencyInjection;

namespace Monolith.Analytics.Tests;

/// <summary>The module's shop.</summary>
internal sealed class TestShop : TradeShop<AnalyticsModule>
{
    public StylesOfTests Styles { get; } = new();

    public static Task<TestShop> Open(EngineKind engine) => Opened(new TestShop(), engine);

    protected override void AddNeighbours(IServiceCollection services)
    {
        base.AddNeighbours(services);
        services.AddSingleton<IStyles>(Styles);
    }
}

namespace Monolith.Analytics.Tests;

/// <summary>The module's shop.</summary>
internal sealed class TestShop : TradeShop<AnalyticsModule>
{
    public static Task<TestShop> Open(EngineKind engine) => Opened(new TestShop(), engine);
}

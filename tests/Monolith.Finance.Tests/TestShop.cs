namespace Monolith.Finance.Tests;

/// <summary>The module's shop.</summary>
internal sealed class TestShop : TradeShop<FinanceModule>
{
    public static Task<TestShop> Open(EngineKind engine) => Opened(new TestShop(), engine);
}

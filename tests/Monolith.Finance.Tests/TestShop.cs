using Microsoft.Extensions.DependencyInjection;
using Monolith.SharedKernel.Sites;

namespace Monolith.Finance.Tests;

/// <summary>The books, with their own periods unless a test sets others.</summary>
internal sealed class TestShop(IPeriods? periods) : TradeShop<FinanceModule>
{
    public static Task<TestShop> Open(EngineKind engine = EngineKind.Sqlite, IPeriods? periods = null) =>
        Opened(new TestShop(periods), engine);

    protected override void Replace(IServiceCollection services)
    {
        if (periods is not null) services.AddSingleton(periods);
    }
}

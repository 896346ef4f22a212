namespace Monolith.Analytics.Tests;

/// <summary>Reads the figures of a test's shop.</summary>
internal static class FiguresOfTests
{
    public static Task<TestShop> Open(EngineKind engine = EngineKind.Sqlite) => TestShop.Open(engine);

    public static async Task<IReadOnlyList<SalesRow>> Sales(this TestShop shop, Grain grain, string? sort = null, bool descending = false) =>
        (await shop.Ask(new ListSales(grain, null, null, new PageRequest(0, 500, sort, descending)))).Page.Items;

    /// <summary>Everything that can be asked, as text: two shops with the same text have the same figures.</summary>
    public static async Task<string> Everything(this TestShop shop)
    {
        var text = new List<string> { (await shop.Ask(new GetSalesFigures())).ToString() };
        foreach (var grain in Enum.GetValues<Grain>()) text.AddRange((await shop.Sales(grain)).Select(r => r.ToString()));
        text.AddRange((await shop.Ask(new ListLines(null, null, null, null, null, null, null, new PageRequest(0, 500)))).Page.Items.Select(l => l.ToString()));
        text.AddRange((await shop.Ask(new ListSlowSellers(null, null, new PageRequest(0, 500)))).Items.Select(s => s.ToString()));
        var turnover = await shop.Ask(new ShowTurnover(null, null, new PageRequest(0, 500)));
        text.Add(turnover.Total.ToString());
        text.AddRange(turnover.Page.Items.Select(r => r.ToString()));
        return string.Join('\n', text);
    }
}

namespace Monolith.Analytics.Tests;

/// <summary>Reads the figures of a test's shop.</summary>
internal static class FiguresOfTests
{
    public static Task<TestShop> Open(EngineKind engine = EngineKind.Sqlite) => TestShop.Open(engine);

    /// <param name="sort">Null: the grain itself, time forward and names in order.</param>
    public static async Task<IReadOnlyList<SalesRow>> Sales(this TestShop shop, Grain grain, string? sort = null, bool descending = false) =>
        (await shop.Ask(new ListSales(grain, new(Take: 500, Sort: sort ?? SalesLists.Word(grain), Descending: descending)))).Items;

    /// <summary>Everything that can be asked, as text: two shops with the same text have the same figures.</summary>
    public static async Task<string> Everything(this TestShop shop)
    {
        var text = new List<string> { (await shop.Ask(new GetSalesFigures())).ToString() };
        foreach (var grain in Enum.GetValues<Grain>()) text.AddRange((await shop.Sales(grain)).Select(r => r.ToString()));
        text.AddRange((await shop.Ask(new ListLines(new(Take: 500)))).Items.Select(l => l.ToString()));
        text.AddRange((await shop.Ask(new ListSlowSellers(new(Take: 500)))).Items.Select(s => s.ToString()));
        var turnover = await shop.Ask(new ShowTurnover(new(Take: 500)));
        text.Add(turnover.Sums.ToString());
        text.AddRange(turnover.Items.Select(r => r.ToString()));
        return string.Join('\n', text);
    }
}

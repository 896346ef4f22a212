namespace Monolith.Finance.Tests;

/// <summary>Reads the books of a test's shop.</summary>
internal static class Books
{
    public static Task<TestShop> Open(EngineKind engine = EngineKind.Sqlite) => TestShop.Open(engine);

    /// <summary>Debit less credit of the account with the role.</summary>
    public static async Task<decimal> Balance(this TestShop shop, string role)
    {
        var trial = await shop.Ask(new GetTrialBalance());
        return trial.Lines.SingleOrDefault(l => l.Role == role)?.Balance.ToDecimal() ?? 0;
    }

    public static async Task<IReadOnlyList<JournalListRow>> Journals(this TestShop shop, JournalKind? kind = null, Guid? source = null) =>
        (await shop.Ask(new ListJournals(Asked(new ListQuery(Take: 500, Sort: "number"), kind, source)))).Items;

    public static async Task<IReadOnlyList<EntryListRow>> Entries(this TestShop shop, Guid source) =>
        (await shop.Ask(new ListEntries(null, null, new ListQuery(Take: 500).With("source", source)))).Items;

    public static Task<List<BookedTicket>> Booked(this TestShop shop) => shop.With<IBooksReconciliation, List<BookedTicket>>(async books =>
    {
        var all = new List<BookedTicket>();
        await foreach (var ticket in books.Tickets(CancellationToken.None)) all.Add(ticket);
        return all;
    });

    /// <summary>Balanced as a whole, each set by itself, each ticket once.</summary>
    public static async Task AssertClean(this TestShop shop)
    {
        Assert.Empty(await shop.Doctor());
        Assert.True((await shop.Ask(new GetTrialBalance())).IsBalanced);
    }

    private static ListQuery Asked(ListQuery query, JournalKind? kind, Guid? source)
    {
        if (kind is { } k) query = query.With("kind", k.ToString());
        return source is { } s ? query.With("source", s) : query;
    }
}

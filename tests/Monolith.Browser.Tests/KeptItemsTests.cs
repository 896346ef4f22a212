using Microsoft.Playwright;
using Monolith.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Monolith.Browser.Tests;

/// <summary>The till has all items itself: it sells and finds what it has never sold, with the server and without.</summary>
[Collection(DemoCollection.Name)]
public sealed class KeptItemsTests(DemoFixture demo)
{
    private const string Cola = "6901234501117";

    // Whole: the last piece of the filling was taken.
    private const string IsFilled =
        """
        async () => {
          if (!(await indexedDB.databases()).some(d => d.name === 'monolith-items')) return false;
          const ask = r => new Promise((yes, no) => { r.onsuccess = () => yes(r.result); r.onerror = () => no(r.error); });
          const db = await ask(indexedDB.open('monolith-items'));
          const kept = await ask(db.transaction('kept').objectStore('kept').get('kept'));
          db.close();
          return kept?.filled === true;
        }
        """;

    [SkippableFact]
    public async Task Without_the_server_the_till_sells_and_finds_what_it_has_never_sold()
    {
        await using var visit = await demo.Visit();
        await visit.SignIn(demo.Person("manager"), "/till/");
        var till = new Till(visit);
        await till.GetReady();
        await Filled(till);

        await till.Page.Context.SetOfflineAsync(true);
        await Expect(till.Page.Locator(".link.caution")).ToBeVisibleAsync();
        await till.Scan(Cola);
        await Expect(till.Lines).ToHaveCountAsync(1);
        await Expect(till.Total).ToContainTextAsync("3.00");

        foreach (var typed in new[] { "lvcha", "lc", "绿茶", "een te" })
        {
            await till.Page.FillAsync("[data-main=entry]", typed);
            await Expect(till.Page.Locator(".found-row", new() { HasTextString = "Green tea" }).First).ToBeVisibleAsync();
        }

        await till.Page.FillAsync("[data-main=entry]", "");
        await till.Scan("1234567890128");
        await Expect(till.Page.Locator(".line.missed")).ToContainTextAsync("1234567890128");
        await Expect(till.Page.Locator(".line.missed")).Not.ToContainTextAsync("connection");
        await till.Page.Context.SetOfflineAsync(false);
    }

    [SkippableFact]
    public async Task A_scan_asks_nothing_of_the_server_and_what_lies_in_the_shop_comes_by_itself()
    {
        await using var visit = await demo.Visit();
        await visit.SignIn(demo.Person("manager"), "/till/");
        var till = new Till(visit);
        await till.GetReady();
        await Filled(till);
        var asked = new List<string>();
        till.Page.Request += (_, r) => asked.Add(r.Url);

        await till.Scan(Cola);
        await Expect(till.Lines).ToHaveCountAsync(1);
        await till.Lines.First.ClickAsync();
        await Expect(till.Page.Locator(".line-facts")).ToContainTextAsync("here");

        Assert.DoesNotContain(asked, url => url.Contains("/api/pos/lookup", StringComparison.Ordinal));
        await till.Act("Delete");
        visit.HasNothingToComplainOf();
    }

    private static async Task Filled(Till till)
    {
        for (var tries = 0; tries < 120 && !await till.Page.EvaluateAsync<bool>(IsFilled); tries++) await Task.Delay(250);
        Assert.True(await till.Page.EvaluateAsync<bool>(IsFilled));
    }
}

using Microsoft.Playwright;
using Monolith.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Monolith.Browser.Tests;

/// <summary>Nobody answers, and somebody has to work at the till all the same.</summary>
[Collection(DemoCollection.Name)]
public sealed class AloneTests(DemoFixture demo)
{
    private const string Water = "6901234500370";

    // The proof of a PIN is reckoned beside the cashier.
    private const string IsProofKept =
        """
        async () => {
          const ask = r => new Promise((yes, no) => { r.onsuccess = () => yes(r.result); r.onerror = () => no(r.error); });
          const db = await ask(indexedDB.open('monolith-till'));
          const proofs = await ask(db.transaction('kept').objectStore('kept').get('till.proofs'));
          db.close();
          return (proofs ?? '').includes('"mark"');
        }
        """;

    [SkippableFact]
    public async Task A_cashier_who_was_here_before_signs_in_without_the_server_and_sells_under_their_own_name()
    {
        await using var visit = await demo.Visit();
        await visit.SignIn(demo.Person("manager"), "/till/");
        var till = new Till(visit);
        await till.GetReady();
        var cashier = demo.Person("cashier");
        await till.SignOut();
        await till.SignIn(cashier);
        await Expect(till.Page.Locator(".at-sell")).ToBeVisibleAsync();
        for (var tries = 0; tries < 100 && !await till.Page.EvaluateAsync<bool>(IsProofKept); tries++) await Task.Delay(100);

        await till.SignOut();
        await till.Page.Context.SetOfflineAsync(true);
        await Expect(till.Page.Locator(".at-signIn .strip.caution")).ToBeVisibleAsync();
        await till.SignIn(cashier);
        await Expect(till.Page.Locator(".at-sell")).ToBeVisibleAsync();
        await till.Scan(Water);
        await Expect(till.Lines).ToHaveCountAsync(1);
        await till.Act("F12");
        await till.Act("F12");
        await Expect(till.Change).ToBeVisibleAsync();

        await till.Page.Context.SetOfflineAsync(false);
        await Expect(till.Page.Locator(".link.fine")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Expect(till.Page.Locator(".sent")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Expect(till.Page.Locator(".receipt")).ToContainTextAsync(cashier.DisplayName);
    }
}

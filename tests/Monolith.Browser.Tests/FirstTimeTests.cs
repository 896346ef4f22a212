using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Monolith.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Monolith.Browser.Tests;

/// <summary>Nobody has told this person anything: no address is typed after the first, only what the screens offer is clicked.</summary>
[Collection(DemoCollection.Name)]
public sealed class FirstTimeTests(DemoFixture demo)
{
    [SkippableFact]
    public async Task From_the_first_screen_to_a_sale_its_receipt_its_ledger_rows_and_its_journal_by_clicking_only()
    {
        await using var visit = await demo.Visit();
        var page = visit.Page;
        await page.GotoAsync("/");
        await Expect(page).ToHaveURLAsync(new Regex("/sign-in"));
        await page.FillAsync("#userName", "admin");
        await page.FillAsync("#password", demo.Person("admin").Password!);
        await page.ClickAsync("button[type=submit]");
        await page.WaitForURLAsync(u => !u.Contains("/sign-in", StringComparison.Ordinal), Visit.Arrived);

        await visit.Settled();
        await page.Locator(".card.first").ClickAsync();
        var till = new Till(visit);
        await till.GetReady();
        await page.Locator(".key-grid .key").Nth(0).ClickAsync();
        await page.Locator(".key-grid .key").Nth(1).ClickAsync();
        await Expect(till.Lines).ToHaveCountAsync(2);
        await till.Act("F12");
        await page.Locator(".quick-amounts button").Last.ClickAsync();
        await Expect(till.Change).ToBeVisibleAsync();
        var number = await till.ReceiptNumber();

        await page.Locator(".top-name").ClickAsync();
        await visit.Settled();
        await page.Locator("a.card[href='/pos/tickets']").ClickAsync();
        await page.WaitForURLAsync("**/pos/tickets", Visit.Arrived);
        await visit.Settled();
        await page.Locator("main tbody tr", new() { HasTextString = number }).Locator(".row-link").ClickAsync();
        await page.WaitForURLAsync("**/pos/tickets/*-*", Visit.Arrived);
        await visit.Settled();
        await Expect(page.Locator(".paper")).ToContainTextAsync(number);

        await page.Locator("[role=tab]").Nth(1).ClickAsync();
        await page.Locator(".trail a[href^='/inventory/ledger']").ClickAsync();
        await page.WaitForURLAsync("**/inventory/ledger**", Visit.Arrived);
        await Expect(page.Locator(".document")).ToHaveCountAsync(0);
        await Expect(page.Locator("main tbody tr:not(.blank)")).ToHaveCountAsync(2);
        await page.GoBackAsync();
        await visit.Settled();
        await page.Locator("[role=tab]").Nth(1).ClickAsync();
        await page.Locator(".trail a[href^='/finance/journals']").ClickAsync();
        await page.WaitForURLAsync("**/finance/journals**", Visit.Arrived);
        await Expect(page.Locator(".document")).ToHaveCountAsync(0);
        await visit.Settled();
        await page.Locator("main tbody tr .row-link").First.ClickAsync();
        await page.WaitForURLAsync("**/finance/journals/*-*", Visit.Arrived);
        await visit.Settled();
        await Expect(page.Locator(".document-lines tfoot")).ToBeVisibleAsync();
        await Expect(page.Locator("main")).ToContainTextAsync(number);
        visit.HasNothingToComplainOf();
    }
}

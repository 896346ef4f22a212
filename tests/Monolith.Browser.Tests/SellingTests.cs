using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Monolith.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Monolith.Browser.Tests;

/// <summary>From the scan to the books, through the screens.</summary>
[Collection(DemoCollection.Name)]
public sealed partial class SellingTests(DemoFixture demo)
{
    // Spring water 2.00, green tea 4.00, cola 3.00: barcodes of the demo's list.
    private static readonly string[] Barcodes = ["6901234500370", "6901234500745", "6901234501117"];

    [SkippableTheory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Three_items_sold_with_change_are_in_the_ledger_the_receipt_the_journal_and_the_dashboard(string language)
    {
        await using var visit = await demo.Visit(language);
        await visit.SignIn(demo.Person("manager"), "/till/", language);
        var number = await Sell(visit);
        var page = visit.Page;

        await visit.Open($"/pos/tickets?search={number}");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await page.Locator("tbody tr[data-href] .row-link").First.ClickAsync();
        await page.WaitForURLAsync("**/pos/tickets/*-*", Visit.Arrived);
        await visit.Settled();
        await Expect(page.Locator(".document h1")).ToContainTextAsync(number);
        await Expect(page.Locator(".document-lines tbody tr")).ToHaveCountAsync(3);
        await Expect(page.Locator(".paper .paper-total")).ToContainTextAsync("9.00");
        var ticket = page.Url;

        await Trail(visit, "/inventory/ledger");
        await Expect(page.Locator("main tbody tr")).ToHaveCountAsync(3);
        foreach (var sku in new[] { "1001", "1002", "1003" }) await Expect(page.Locator("main tbody")).ToContainTextAsync(sku);

        await visit.Open(ticket);
        await Trail(visit, "/finance/journals");
        await page.Locator("main tbody tr .row-link").First.ClickAsync();
        await page.WaitForURLAsync("**/finance/journals/*-*", Visit.Arrived);
        await visit.Settled();
        await Expect(page.Locator("main")).ToContainTextAsync(number);

        var today = (await Business(visit, ticket)).Trim();
        await visit.Open("/analytics");
        await Expect(page.Locator(".figure-card").First).ToContainTextAsync(today);
        visit.HasNothingToComplainOf();
    }

    [SkippableFact]
    public async Task An_unknown_barcode_says_so_in_its_place_until_it_is_dismissed_and_the_next_scan_goes_on()
    {
        await using var visit = await demo.Visit();
        visit.Expects(404);
        await visit.SignIn(demo.Person("manager"), "/till/");
        var till = new Till(visit);
        await till.GetReady();

        await till.Type("1234567890128");
        await Expect(till.Page.Locator(".line.missed")).ToContainTextAsync("1234567890128");
        await Expect(till.Lines).ToHaveCountAsync(0);

        await till.Type(Barcodes[0]);
        await Expect(till.Lines).ToHaveCountAsync(1);
        await Expect(till.Page.Locator(".line.missed")).ToHaveCountAsync(1);
        await till.Page.ClickAsync(".line.missed button");
        await Expect(till.Page.Locator(".line.missed")).ToHaveCountAsync(0);
        await till.Act("Delete");
        visit.HasNothingToComplainOf();
    }

    [SkippableFact]
    public async Task Less_than_the_total_is_not_enough_and_the_sale_stays_open()
    {
        await using var visit = await demo.Visit();
        await visit.SignIn(demo.Person("manager"), "/till/");
        var till = new Till(visit);
        await till.GetReady();
        await till.Type("3*" + Barcodes[1]);
        await Expect(till.Total).ToContainTextAsync("12.00");

        await till.Act("F12");
        await till.Press("5");
        await till.Act("F12");
        await Expect(till.Page.Locator(".at-pay .due output")).ToContainTextAsync("7.00");
        await till.Act("F12");
        await Expect(till.Change).ToContainTextAsync("0.00");
        visit.HasNothingToComplainOf();
    }

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}")]
    private static partial Regex Day();

    /// <returns>The receipt's number.</returns>
    private static async Task<string> Sell(Visit visit)
    {
        var till = new Till(visit);
        await till.GetReady();
        foreach (var (code, n) in Barcodes.Select((c, i) => (c, i + 1)))
        {
            await till.Type(code);
            await Expect(till.Lines).ToHaveCountAsync(n);
        }

        await Expect(till.Total).ToContainTextAsync("9.00");
        await till.Act("F12");
        await till.Press("1", "0");
        await till.Act("F12");
        await Expect(till.Change).ToContainTextAsync("1.00");
        return await till.ReceiptNumber();
    }

    private static async Task Trail(Visit visit, string to)
    {
        await visit.Page.Locator("[role=tab]").Nth(1).ClickAsync();
        // The ledger and the books follow the ticket within moments; the link is there at once.
        await visit.Page.Locator($".trail a[href^='{to}']").ClickAsync();
        await visit.Page.WaitForURLAsync("**" + to + "**", Visit.Arrived);
        // The address changes before the page does: the ticket's own rows must be gone.
        await Expect(visit.Page.Locator(".document")).ToHaveCountAsync(0);
        for (var tries = 0; tries < 20; tries++)
        {
            await visit.Settled();
            if (await visit.Page.Locator("main tbody tr").CountAsync() > 0) return;
            await Task.Delay(250);
            await visit.Page.ReloadAsync();
        }
    }

    private static async Task<string> Business(Visit visit, string ticket)
    {
        await visit.Open(ticket);
        return Day().Match(await visit.Page.Locator(".facts").InnerTextAsync()).Value;
    }
}

using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Monolith.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Monolith.Browser.Tests;

/// <summary>A data folder with nothing in it: the first thing an administrator sees.</summary>
[Collection(DemoCollection.Name)]
public sealed partial class SetUpTests(DemoFixture demo)
{
    [SkippableFact]
    public async Task An_empty_folder_becomes_a_shop_by_the_code_on_the_console()
    {
        Chromium.SkipWhereMissing();
        await using var shop = await ShopProcess.Start("serve");
        var code = (await shop.Hears(Code())).Groups[1].Value;
        await using var visit = await demo.VisitTo(shop.Url);
        var page = visit.Page;

        await page.GotoAsync("/");
        await page.WaitForURLAsync("**/set-up**", Visit.Arrived);
        await Fill(page, "xxxx-xxxx");
        await page.ClickAsync("button[type=submit]");
        await Expect(page.Locator(".field-error")).ToBeVisibleAsync();
        await Expect(page.Locator("#company")).ToHaveValueAsync("Corner & Sons");

        await Fill(page, code);
        await page.ClickAsync("button[type=submit]");
        await page.WaitForURLAsync(u => !u.Contains("/set-up", StringComparison.Ordinal), Visit.Arrived);
        if (page.Url.Contains("/sign-in", StringComparison.Ordinal))
        {
            await page.FillAsync("#userName", "owner");
            await page.FillAsync("#password", "correct horse battery");
            await page.ClickAsync("button[type=submit]");
        }

        await visit.Settled();
        await Expect(page.Locator(".brand-name")).ToHaveTextAsync("Corner & Sons");
        await Expect(page.Locator(".card.first")).ToBeVisibleAsync();
        await Expect(page.Locator(".todo a[href='/inventory/items/new']")).ToBeVisibleAsync();
        visit.HasNothingToComplainOf();
    }

    [GeneratedRegex(@"one-time code\s+(\S+)")]
    private static partial Regex Code();

    private static async Task Fill(IPage page, string code)
    {
        await page.FillAsync("#code", code);
        await page.FillAsync("#company", "Corner & Sons");
        await page.SelectOptionAsync("#currency", "GBP");
        await page.SelectOptionAsync("#timeZone", "Europe/London");
        await page.SelectOptionAsync("#language", "en");
        await page.SelectOptionAsync("#chartTemplate", "china");
        await Expect(page.Locator("#standardRate")).ToBeHiddenAsync(); // they are known
        await page.SelectOptionAsync("#chartTemplate", "international");
        await page.FillAsync("#standardRate", "20 %");
        await page.FillAsync("#userName", "owner");
        await page.FillAsync("#password", "correct horse battery");
    }
}

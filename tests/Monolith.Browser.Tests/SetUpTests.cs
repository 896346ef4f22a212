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

        await Fill(page, code.Replace("-", " ", StringComparison.Ordinal).ToUpperInvariant());
        await page.FillAsync("#passwordAgain", "another horse");
        await page.ClickAsync("button[type=submit]");
        await Expect(page.Locator("#passwordAgain-error")).ToBeVisibleAsync();
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

    [SkippableFact]
    public async Task What_was_chosen_or_guessed_survives_another_language()
    {
        Chromium.SkipWhereMissing();
        await using var shop = await ShopProcess.Start("serve");
        await using var visit = await demo.VisitTo(shop.Url);
        var page = visit.Page;
        await page.GotoAsync("/set-up");
        var guessed = await page.InputValueAsync("#timeZone");
        var here = await page.EvaluateAsync<string>("Intl.DateTimeFormat().resolvedOptions().timeZone");
        Assert.Equal(here.Contains('/', StringComparison.Ordinal) ? here : "", guessed);

        await Switch("zh");
        Assert.Equal(guessed, await page.InputValueAsync("#timeZone"));
        await Expect(page.Locator("#currency")).ToHaveValueAsync("CNY"); // nobody chose: the language says it

        await page.FillAsync("#timeZone", "Pacific/Auckland");
        await Expect(page.Locator("[data-time-of-zone]")).ToContainTextAsync("当地现在是");
        await page.FillAsync("#company", "晨光 & Söhne?");
        await page.SelectOptionAsync("#currency", "AED");
        await Expect(page.Locator("#currency option[value=AED]")).ToHaveTextAsync("AED 阿联酋迪拉姆");
        await page.SelectOptionAsync("#chartTemplate", "international");
        await page.FillAsync("#standardRate", "5");
        foreach (var language in (string[])["en", "zh", "en"])
        {
            await Switch(language);
            await Expect(page.Locator("#timeZone")).ToHaveValueAsync("Pacific/Auckland");
            await Expect(page.Locator("#company")).ToHaveValueAsync("晨光 & Söhne?");
            await Expect(page.Locator("#currency")).ToHaveValueAsync("AED");
            await Expect(page.Locator("#chartTemplate")).ToHaveValueAsync("international");
            await Expect(page.Locator("#standardRate")).ToHaveValueAsync("5");
        }

        Assert.DoesNotContain("code=", page.Url, StringComparison.Ordinal);
        visit.HasNothingToComplainOf();

        async Task Switch(string to)
        {
            await page.ClickAsync($".plain-foot a[lang={to}]");
            await Expect(page.Locator($"html[lang={to}]")).ToBeAttachedAsync();
        }
    }

    [GeneratedRegex(@"one-time code\s+(\S+)")]
    private static partial Regex Code();

    private static async Task Fill(IPage page, string code)
    {
        await page.FillAsync("#code", code);
        await page.FillAsync("#company", "Corner & Sons");
        await page.SelectOptionAsync("#currency", "GBP");
        await page.FillAsync("#timeZone", "Europe/London");
        await page.SelectOptionAsync("#language", "en");
        await page.SelectOptionAsync("#chartTemplate", "china");
        await Expect(page.Locator("#standardRate")).ToBeHiddenAsync(); // they are known
        await page.SelectOptionAsync("#chartTemplate", "international");
        await page.FillAsync("#standardRate", "20 %");
        await page.FillAsync("#userName", "owner");
        await page.FillAsync("#displayName", "Olive Owner");
        await page.FillAsync("#password", "correct horse battery");
        await page.FillAsync("#passwordAgain", "correct horse battery");
    }
}

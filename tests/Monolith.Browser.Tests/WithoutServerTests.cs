using Microsoft.Playwright;
using Monolith.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Monolith.Browser.Tests;

/// <summary>The page is loaded again while nobody answers: the till opens from what the browser kept, and goes on.</summary>
[Collection(DemoCollection.Name)]
public sealed class WithoutServerTests(DemoFixture demo)
{
    private const string Water = "6901234500370";

    [SkippableFact]
    public async Task The_till_opens_without_the_server_with_its_basket_and_sells()
    {
        await using var visit = await demo.Visit();
        await visit.SignIn(demo.Person("manager"), "/till/");
        var till = new Till(visit);
        await till.GetReady();
        await till.Scan(Water);
        await Expect(till.Lines).ToHaveCountAsync(1);
        await till.Page.WaitForFunctionAsync("() => navigator.serviceWorker.controller && localStorage.getItem('till.shop')");

        await till.Page.Context.SetOfflineAsync(true);
        await till.Page.ReloadAsync();
        await Expect(till.Lines).ToHaveCountAsync(1);
        await Expect(till.Page.Locator(".link.caution")).ToBeVisibleAsync();
        await till.Scan(Water);
        await Expect(till.Total).ToContainTextAsync("4.00");
        await till.Act("F12");
        await till.Act("F12");
        await Expect(till.Change).ToBeVisibleAsync();

        await till.Page.Context.SetOfflineAsync(false);
        await Expect(till.Page.Locator(".link.fine")).ToBeVisibleAsync();
        await Expect(till.Page.Locator(".receipt")).ToContainTextAsync("K1-");
    }
}

using Microsoft.Playwright;
using Monolith.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Monolith.Browser.Tests;

/// <summary>Whose the till is: locked without a server, one tab at a time, and a sign that tells the truth.</summary>
[Collection(DemoCollection.Name)]
public sealed class LockedTests(DemoFixture demo)
{
    private const string Water = "6901234500370";

    [SkippableFact]
    public async Task Signing_out_without_the_server_locks_the_till_and_ends_the_session_when_it_is_back()
    {
        await using var visit = await demo.Visit();
        visit.Expects(401);
        await visit.SignIn(demo.Person("manager"), "/till/");
        var till = new Till(visit);
        await till.GetReady();
        var page = till.Page;
        // The page itself still comes, only nobody answers questions: a reload must not open what was locked.
        await page.RouteAsync("**/api/**", r => r.AbortAsync());
        await page.RouteAsync("**/health/**", r => r.AbortAsync());
        await till.SignOut();
        await page.ReloadAsync();
        await page.Locator(".at-signIn").WaitForAsync();
        await Expect(page.Locator(".top")).Not.ToContainTextAsync(demo.Person("manager").DisplayName);
        Assert.Equal(200, (await page.APIRequest.GetAsync("/api/session")).Status);

        await page.UnrouteAsync("**/api/**");
        await page.UnrouteAsync("**/health/**");
        await Expect(page.Locator(".at-signIn .choice").First).ToBeVisibleAsync();
        Assert.Equal(401, await Session(page, 401));
        visit.HasNothingToComplainOf();
    }

    /// <summary>What the server says about the browser's session, as soon as it is what is waited for.</summary>
    private static async Task<int> Session(IPage page, int wanted)
    {
        var status = 0;
        for (var tries = 0; tries < 40 && status != wanted; tries++)
        {
            status = (await page.APIRequest.GetAsync("/api/session")).Status;
            if (status != wanted) await Task.Delay(250);
        }

        return status;
    }

    [SkippableFact]
    public async Task One_tab_is_the_till_and_the_second_takes_over_when_that_is_closed()
    {
        await using var visit = await demo.Visit();
        await visit.SignIn(demo.Person("manager"), "/till/");
        var till = new Till(visit);
        await till.GetReady();
        await till.Scan(Water);
        await Expect(till.Lines).ToHaveCountAsync(1);

        var second = await till.Page.Context.NewPageAsync();
        await second.GotoAsync("/till/");
        await second.Locator(".at-elsewhere").WaitForAsync();
        await Expect(second.Locator(".big.main")).ToBeDisabledAsync();
        await till.Page.ReloadAsync();
        await Expect(till.Lines).ToHaveCountAsync(1);

        await till.Page.CloseAsync();
        await Expect(second.Locator(".big.main")).ToBeEnabledAsync();
        await second.Locator(".big.main").ClickAsync();
        await Expect(second.Locator(".lines .line[id]")).ToHaveCountAsync(1);
        visit.HasNothingToComplainOf();
    }

    [SkippableFact]
    public async Task Where_requests_hang_the_sign_says_so_and_a_sale_is_over_all_the_same()
    {
        await using var visit = await demo.Visit();
        await visit.SignIn(demo.Person("manager"), "/till/");
        var till = new Till(visit);
        await till.GetReady();
        await till.Scan(Water);
        await Expect(till.Lines).ToHaveCountAsync(1);

        await till.Page.RouteAsync("**/*", _ => Task.CompletedTask); // nobody answers, and nobody says so
        await Expect(till.Page.Locator(".link.caution")).ToBeVisibleAsync();
        await till.Scan(Water);
        await Expect(till.Total).ToContainTextAsync("4.00");
        await till.Act("F12");
        await till.Act("F12");
        await Expect(till.Change).ToBeVisibleAsync();
        await Expect(till.Page.Locator(".receipt")).ToContainTextAsync("4.00");
        await till.Page.UnrouteAsync("**/*");
        await Expect(till.Page.Locator(".link.fine")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(till.Page.Locator(".receipt")).ToContainTextAsync("K1-");
        visit.HasNothingToComplainOf();
    }
}

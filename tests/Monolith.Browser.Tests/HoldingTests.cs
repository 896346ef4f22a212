using Microsoft.Playwright;
using Monolith.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Monolith.Browser.Tests;

/// <summary>A customer has forgotten something, and the next one shall not wait.</summary>
[Collection(DemoCollection.Name)]
public sealed class HoldingTests(DemoFixture demo)
{
    private const string Water = "6901234500370";

    [SkippableFact]
    public async Task A_sale_on_hold_survives_a_reload_and_is_taken_up()
    {
        await using var visit = await demo.Visit();
        await visit.SignIn(demo.Person("manager"), "/till/");
        var till = new Till(visit);
        await till.GetReady();
        var held = till.Page.Locator(".strip.held");
        await till.Scan(Water);
        await Expect(till.Lines).ToHaveCountAsync(1);
        await till.Page.Keyboard.PressAsync("Insert");
        await Expect(till.Lines).ToHaveCountAsync(0);
        await Expect(held).ToContainTextAsync("2.00");

        await till.Page.ReloadAsync();
        await held.Locator("button").ClickAsync();
        await Expect(till.Lines).ToHaveCountAsync(1);
        await Expect(till.Total).ToContainTextAsync("2.00");
        await Expect(held).ToHaveCountAsync(0);
        await till.Act("Delete");
        visit.HasNothingToComplainOf();
    }
}

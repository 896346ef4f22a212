using Microsoft.Playwright;
using Monolith.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Monolith.Browser.Tests;

/// <summary>A scan at a real browser: whatever is on the screen and however fast it comes, it is a code and never a figure.</summary>
[Collection(DemoCollection.Name)]
public sealed class ScanningTests(DemoFixture demo)
{
    private const string Cola = "1003"; // a SKU that could be an amount
    private const string Water = "6901234500370";

    [SkippableTheory]
    [InlineData(4, "Enter")]
    [InlineData(50, "Tab")]
    [InlineData(100, "Enter")]
    [InlineData(8, null)]
    [InlineData(100, null)]
    public async Task A_scan_is_a_line_on_every_screen_that_sells_and_never_pays(int gap, string? suffix)
    {
        await using var visit = await demo.Visit();
        await visit.SignIn(demo.Person("manager"), "/till/");
        var till = new Till(visit);
        await till.GetReady();
        var quantity = till.Page.Locator(".line-quantity");

        await till.Scan(Cola, gap, suffix);
        await Expect(quantity).ToHaveTextAsync("1can");

        await till.Act("F12");
        await till.Page.Locator(".at-pay .pad").WaitForAsync();
        await till.Scan(Cola, gap, suffix);
        await Expect(till.Page.Locator(".at-sell")).ToBeVisibleAsync();
        await Expect(quantity).ToHaveTextAsync("2can");

        await till.Act("F2");
        await till.Page.Locator(".figure-panel .pad, .side .pad").First.WaitForAsync();
        await till.Scan(Cola, gap, suffix);
        await Expect(quantity).ToHaveTextAsync("3can");

        await till.Page.Keyboard.PressAsync("F1");
        await till.Page.Locator(".help-dialog").WaitForAsync();
        await till.Scan(Cola, gap, suffix);
        await Expect(till.Page.Locator(".help-dialog")).ToHaveCountAsync(0);
        await Expect(quantity).ToHaveTextAsync("4can");

        await till.Act("F9");
        await till.Page.Locator(".at-shift .report").WaitForAsync();
        await till.Scan(Cola, gap, suffix);
        await Expect(quantity).ToHaveTextAsync("5can");
        await till.Act("Delete");
        visit.HasNothingToComplainOf();
    }

    [SkippableTheory]
    [InlineData(4, "Enter")]
    [InlineData(100, null)]
    public async Task Where_nothing_can_be_sold_it_is_said_and_fills_no_field(int gap, string? suffix)
    {
        await using var visit = await demo.Visit();
        await visit.SignIn(demo.Person("manager"), "/till/");
        var till = new Till(visit);
        await till.GetReady();
        var field = till.Page.Locator(".pad input");

        await till.Act("F9");
        await till.Page.Locator(".at-shift .report").WaitForAsync();
        await till.Act("F12");
        await field.WaitForAsync();
        await till.Scan(Cola, gap, suffix);
        await Expect(till.Page.Locator(".missed-here")).ToContainTextAsync(Cola);
        await Expect(field).ToHaveValueAsync("");
        await till.Page.ClickAsync(".line.missed button");
        await till.Act("Escape");
        await till.Act("F8");

        await till.Page.Locator(".at-signIn .choice", new() { HasTextString = demo.Person("cashier").DisplayName }).ClickAsync();
        await field.WaitForAsync();
        await till.Scan(Water, gap, suffix);
        await Expect(till.Page.Locator(".missed-here")).ToContainTextAsync(Water);
        await Expect(field).ToHaveValueAsync("");
        visit.HasNothingToComplainOf();
    }

    [SkippableFact]
    public async Task Several_in_a_row_are_several_lines_and_an_amount_by_hand_that_can_hardly_be_meant_is_asked_about()
    {
        await using var visit = await demo.Visit();
        await visit.SignIn(demo.Person("manager"), "/till/");
        var till = new Till(visit);
        await till.GetReady();
        for (var n = 0; n < 3; n++) await till.Scan(Cola);
        await till.Act("F12");
        await till.Page.Locator(".at-pay .pad").WaitForAsync();
        for (var n = 0; n < 3; n++) await till.Scan(Cola);
        await Expect(till.Total).ToContainTextAsync("18.00");

        await till.Act("F12");
        await till.Press("1", "0", "0", "3");
        await till.Act("F12");
        await Expect(till.Page.Locator(".ask")).ToContainTextAsync("985.00");
        await till.Page.Locator(".ask button").First.ClickAsync();
        await Expect(till.Page.Locator(".at-pay .due output")).ToContainTextAsync("18.00");
        await till.Act("F12");
        await Expect(till.Change).ToContainTextAsync("0.00");
        visit.HasNothingToComplainOf();
    }
}

using System.Text.Json;
using Microsoft.Playwright;
using Monolith.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Monolith.Browser.Tests;

/// <summary>What can go wrong at a till in a day, one thing after the other, at a register of its own. In a shop of its own too: elsewhere
/// a cashier is locked out.</summary>
public sealed class CashiersDayTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    private const string Water = "6901234500370"; // 2.00
    private const string Tea = "6901234500745"; // 4.00
    private const string Code = "K9";
    private static readonly TimeSpan OneMinute = TimeSpan.FromMinutes(1);

    [SkippableFact]
    public async Task A_day_with_a_cut_network_a_wrong_clock_a_dead_session_two_cashiers_and_a_managers_word_is_booked_once_and_rightly()
    {
        await using var visit = await demo.Visit();
        visit.Expects(401); // the dead session
        await WrongClock.BringTo(visit.Page);
        await visit.SignIn(demo.Person("manager"), "/till/");
        var register = await OwnRegister(visit);
        var till = new Till(visit);
        var (first, second) = (demo.Person("cashier"), demo.Person("cashier2"));

        await ChooseRegister(till);
        await OpenAs(till, first);
        await Sell(till, Water);
        await CutOff(till, first);
        await ClosedByManager(till, demo.Person("manager"));
        await OpenAs(till, second);
        await Allowed(till);
        await Expect(till.Page.Locator(".top")).ToContainTextAsync(second.DisplayName);
        await DeadSession(till, second);
        await Expect(till.Page.Locator(".link.fine")).ToBeVisibleAsync();

        await using var office = await demo.Visit();
        await office.SignIn(demo.Person("admin"));
        await Booked(office, register, first, second);
        await IsClean(office);
        visit.HasNothingToComplainOf();
    }

    /// <summary>A manager makes the machine a till.</summary>
    private static async Task ChooseRegister(Till till)
    {
        await till.Page.ReloadAsync();
        await till.Page.Locator(".choice", new() { HasTextString = Code }).ClickAsync();
        await till.Page.Locator(".at-openShift .pad").WaitForAsync();
        await till.Page.Locator(".card .row .quiet").Last.ClickAsync();
    }

    private static async Task OpenAs(Till till, DemoPerson cashier)
    {
        await till.SignIn(cashier);
        await till.Page.Locator(".at-openShift .pad").WaitForAsync();
        await till.Press("1", "0", "0");
        await till.Page.Locator(".at-openShift .pad .main").ClickAsync();
        await till.Page.Locator(".at-sell").WaitForAsync();
    }

    private static async Task Sell(Till till, string code, string tender = "F12")
    {
        await till.Scan(code);
        await Expect(till.Lines).ToHaveCountAsync(1);
        await till.Act("F12");
        await till.Page.Locator(".at-pay").WaitForAsync();
        await till.Act(tender);
        await Expect(till.Change).ToBeVisibleAsync();
    }

    /// <summary>The network goes, the clock too, and the cashier goes home: all is kept, and goes when the network is back.</summary>
    private static async Task CutOff(Till till, DemoPerson cashier)
    {
        await till.Page.Context.SetOfflineAsync(true);
        await Expect(till.Page.Locator(".link.caution")).ToBeVisibleAsync();
        await Sell(till, Water, "F3");
        await till.Scan(Water);
        await till.Act("F12");
        // A scan on the pay screen is a line, never an amount.
        await till.Scan(Water);
        await Expect(till.Total).ToContainTextAsync("4.00");
        await WrongClock.Set(till.Page, TimeSpan.FromDays(-3 * 365));
        await till.Act("F12");
        await till.Act("F12");
        await Expect(till.Change).ToBeVisibleAsync();

        await till.Act("F12");
        await till.SignOut();
        await Expect(till.Page.Locator(".at-signIn .strip.caution")).ToBeVisibleAsync();
        await till.Page.Context.SetOfflineAsync(false);
        await Expect(till.Page.Locator(".link.fine")).ToBeVisibleAsync();
        await till.Page.ReloadAsync();
        await till.Page.Locator(".at-signIn").WaitForAsync();
        await Expect(till.Page.Locator(".at-signIn")).ToContainTextAsync(cashier.DisplayName);
    }

    /// <summary>Whoever went home can't count the drawer any more: a manager does, and the Z report says so.</summary>
    private static async Task ClosedByManager(Till till, DemoPerson manager)
    {
        var page = till.Page;
        await till.SignIn(manager);
        await page.Locator(".at-sell").WaitForAsync();
        await till.Act("F9");
        await page.Locator(".at-shift .report").WaitForAsync();
        await till.Act("F12");
        await page.Locator(".at-closeShift .pad").WaitForAsync();
        await till.Press("1", "0", "6");
        await till.Act("F12");
        await Expect(page.Locator(".at-zReport .report header")).ToContainTextAsync(manager.DisplayName);
        await Expect(page.Locator(".at-zReport .report .grand.good")).ToBeVisibleAsync();
        await till.Act("F8");
        await page.Locator(".at-signIn").WaitForAsync();
    }

    /// <summary>All of a line taken off is more than a cashier may: the manager says yes with a PIN, and the cashier stays signed in.</summary>
    private async Task Allowed(Till till)
    {
        var page = till.Page;
        await till.Scan(Water);
        await till.Scan(Tea);
        await Expect(till.Lines).ToHaveCountAsync(2);
        await till.Act("F4");
        await till.Press("1", "0", "0");
        await page.Locator(".figure-panel .chip", new() { HasTextString = "Damaged" }).ClickAsync();
        await page.Locator(".figure-panel .big.main").ClickAsync();
        await page.Locator(".override .choice", new() { HasTextString = demo.Person("manager").DisplayName }).ClickAsync();
        await till.Press(demo.Person("manager").Pin!.Select(c => c.ToString()).ToArray());
        await page.Locator(".override .big.main").ClickAsync();
        await Expect(till.Total).ToContainTextAsync("2.00");
        await till.Act("F12");
        await till.Act("F12");
        await Expect(till.Change).ToBeVisibleAsync();
        await till.Act("F12");
    }

    private static async Task DeadSession(Till till, DemoPerson cashier)
    {
        await till.Page.Context.ClearCookiesAsync(new() { Name = "monolith" });
        await Sell(till, Water);
        await till.Act("F12");
        await Expect(till.Page.Locator(".at-sell .strip.caution")).ToBeVisibleAsync();
        await till.Page.Locator(".at-sell .strip.caution button").ClickAsync();
        await till.SignIn(cashier);
        await till.Page.Locator(".at-sell").WaitForAsync();
    }

    private static async Task<string> OwnRegister(Visit visit)
    {
        var id = Guid.CreateVersion7().ToString();
        var registers = await Json(await visit.Page.APIRequest.GetAsync("/api/pos/session-config"));
        var warehouse = registers.GetProperty("registers")[0].GetProperty("warehouseId").GetString();
        var made = await visit.Page.APIRequest.PutAsync(
            $"/api/pos/registers/{id}", new() { DataObject = new { code = Code, name = "Day", warehouseId = warehouse } });
        Assert.True(made.Ok, await made.TextAsync());
        return id;
    }

    private static async Task Booked(Visit office, string register, DemoPerson first, DemoPerson second)
    {
        var page = await Json(await office.Page.APIRequest.GetAsync($"/api/pos/tickets?register={register}&take=50"));
        var tickets = page.GetProperty("items").EnumerateArray()
            .OrderBy(t => t.GetProperty("number").GetString(), StringComparer.Ordinal).ToList();
        Assert.Equal(
            [
                $"{Code}-000001 {first.DisplayName} 2.00", $"{Code}-000002 {first.DisplayName} 2.00", $"{Code}-000003 {first.DisplayName} 4.00",
                $"{Code}-000004 {second.DisplayName} 2.00", $"{Code}-000005 {second.DisplayName} 2.00",
            ],
            tickets.Select(t => $"{t.GetProperty("number").GetString()} {t.GetProperty("cashierName").GetString()} {t.GetProperty("total").GetString()}"));
        Assert.Single(tickets.Select(t => t.GetProperty("businessDate").GetString()).Distinct());
        var now = TimeProvider.System.GetUtcNow();
        Assert.All(tickets, t => Assert.InRange(now - t.GetProperty("completedAt").GetDateTimeOffset(), -OneMinute, 30 * OneMinute));
    }

    private static async Task IsClean(Visit office)
    {
        var said = "";
        // What was sold a moment ago has still to reach stock and books.
        for (var tries = 0; tries < 40; tries++)
        {
            var report = await Json(await office.Page.APIRequest.GetAsync("/api/admin/doctor"));
            if (report.GetProperty("clean").GetBoolean()) return;
            said = report.ToString();
            await Task.Delay(500);
        }

        Assert.Fail(said);
    }

    private static async Task<JsonElement> Json(IAPIResponse answer)
    {
        var text = await answer.TextAsync();
        Assert.True(answer.Ok, text);
        return JsonDocument.Parse(text).RootElement;
    }
}

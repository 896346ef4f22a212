using Microsoft.Playwright;
using Monolith.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Monolith.Browser.Tests;

[Collection(DemoCollection.Name)]
public sealed class SignInTests(DemoFixture demo)
{
    [SkippableFact]
    public async Task A_wrong_pin_is_refused_the_right_one_sells_and_five_wrong_ones_lock()
    {
        await using var visit = await demo.Visit();
        visit.Expects(401, 423, 429);
        await visit.SignIn(demo.Person("manager"), "/till/");
        var till = new Till(visit);
        await till.GetReady();
        var cashier = demo.Person("cashier");
        await Leave(till);

        await ChooseAndType(till, cashier, Wrong(cashier));
        await Expect(till.Trouble).ToContainTextAsync("Wrong PIN");
        await ByHand(till, cashier.Pin!);
        await till.Page.Keyboard.PressAsync("Enter");
        await Expect(till.Page.Locator(".at-sell")).ToBeVisibleAsync();
        await Leave(till);

        await Choose(till, cashier);
        for (var n = 1; n <= 5; n++)
        {
            await Expect(till.Page.Locator(".pad .main")).ToBeVisibleAsync();
            var answer = await till.Page.RunAndWaitForResponseAsync(
                async () =>
                {
                    await till.Page.Locator(".pad input").FocusAsync();
                    await ByHand(till, Wrong(cashier));
                    await till.Page.Keyboard.PressAsync("Enter");
                },
                r => r.Request.Method == "POST" && r.Url.Contains("/api/session", StringComparison.Ordinal));
            Assert.True(answer.Status >= 400);
            await Expect(till.Trouble).ToBeVisibleAsync();
            await Expect(till.Page.Locator(".pad input")).ToHaveValueAsync("");
        }

        await ByHand(till, cashier.Pin!);
        await till.Page.Keyboard.PressAsync("Enter");
        await Expect(till.Trouble).ToContainTextAsync("Too many wrong PINs");
        visit.HasNothingToComplainOf();
    }

    [SkippableTheory]
    [InlineData("en", "wrong")]
    [InlineData("zh", "错误")]
    public async Task A_wrong_password_says_so_beside_its_field_and_keeps_the_name(string language, string says)
    {
        await using var visit = await demo.Visit(language);
        await visit.Page.GotoAsync("/sign-in");
        await visit.Page.FillAsync("#userName", "auditor");
        await visit.Page.FillAsync("#password", "not the password");
        await visit.Page.ClickAsync("button[type=submit]");
        await Expect(visit.Page.Locator(".field-error, .notice.bad").First).ToContainTextAsync(says);
        await Expect(visit.Page.Locator("#userName")).ToHaveValueAsync("auditor");
        visit.HasNothingToComplainOf();
    }

    [SkippableFact]
    public async Task What_an_account_may_not_do_is_neither_offered_nor_opened()
    {
        await using var visit = await demo.Visit();
        visit.Expects(403);
        await visit.SignIn(demo.Person("cashier"));
        await Expect(visit.Page.Locator("a[href='/finance/journals']")).ToHaveCountAsync(0);
        await visit.Page.GotoAsync("/finance/journals");
        await Expect(visit.Page.Locator("main tbody tr")).ToHaveCountAsync(0);
        visit.HasNothingToComplainOf();
    }

    private static string Wrong(DemoPerson person) => person.Pin == "000000" ? "000001" : "000000";

    private static async Task Leave(Till till)
    {
        await till.Act("F9");
        await till.Act("F8");
        await till.Page.Locator(".at-signIn").WaitForAsync();
    }

    private static async Task ChooseAndType(Till till, DemoPerson person, string pin)
    {
        await Choose(till, person);
        await ByHand(till, pin);
        await till.Page.Keyboard.PressAsync("Enter");
    }

    // At a scanner's pace it would be no try.
    private static Task ByHand(Till till, string pin) => till.Page.Keyboard.TypeAsync(pin, new() { Delay = 150 });

    private static async Task Choose(Till till, DemoPerson person)
    {
        await till.Page.Locator(".at-signIn .choice, .at-signIn .pad").First.WaitForAsync();
        if (await till.Page.Locator(".at-signIn .pad").CountAsync() > 0)
        {
            if ((await till.Page.Locator(".at-signIn h1").InnerTextAsync()).Trim() == person.DisplayName) return;
            await till.Page.Locator(".at-signIn .card > .quiet").ClickAsync();
        }

        await till.Page.Locator(".at-signIn .choice", new() { HasTextString = person.DisplayName }).ClickAsync();
        await till.Page.Locator(".at-signIn .pad").WaitForAsync();
    }
}

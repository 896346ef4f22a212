using Microsoft.Playwright;

namespace Monolith.Browser.Tests.Support;

/// <summary>The hands of a cashier.</summary>
internal sealed class Till(Visit visit)
{
    public IPage Page => visit.Page;

    public ILocator Lines => Page.Locator(".lines .line[id]");

    public ILocator Total => Page.Locator(".totals .grand output");

    public ILocator Change => Page.Locator("[data-change]");

    public ILocator Trouble => Page.Locator(".trouble");

    /// <summary>From the first screen after sign-in to one that sells: the register, and a shift where none is open.</summary>
    public async Task GetReady()
    {
        await Page.Locator(".at-registers .choice, .at-openShift .pad, .at-sell").First.WaitForAsync();
        if (await Page.Locator(".at-registers .choice").CountAsync() > 0) await Page.Locator(".choice").First.ClickAsync();
        await Page.Locator(".at-openShift .pad, .at-sell").First.WaitForAsync();
        if (await Page.Locator(".at-openShift .pad").CountAsync() > 0)
        {
            await Press("3", "0", "0");
            await Page.Locator(".at-openShift .pad .main").ClickAsync();
        }

        await Page.Locator(".at-sell").WaitForAsync();
    }

    public async Task Type(string code)
    {
        await Page.FillAsync("[data-main=entry]", code);
        await Page.PressAsync("[data-main=entry]", "Enter");
    }

    /// <summary>As a scanner types, wherever the focus is; the next thing happens no sooner than a hand can do it.</summary>
    public async Task Scan(string code, int gap = 8, string? suffix = "Enter")
    {
        await Page.Keyboard.TypeAsync(code, new() { Delay = gap });
        if (suffix is not null) await Page.Keyboard.PressAsync(suffix);
        else await Task.Delay(500);
    }

    /// <summary>From the screen that sells to the one that asks who does.</summary>
    public async Task SignOut()
    {
        await Act("F9");
        await Act("F8");
        await Page.Locator(".at-signIn").WaitForAsync();
    }

    public async Task SignIn(DemoPerson person)
    {
        await Page.Locator(".at-signIn .choice, .at-signIn .pad").First.WaitForAsync();
        var choice = Page.Locator(".at-signIn .choice", new() { HasTextString = person.DisplayName });
        var isOther = await Page.Locator(".at-signIn .pad").CountAsync() > 0
            && (await Page.Locator(".at-signIn h1").InnerTextAsync()).Trim() != person.DisplayName;
        if (isOther) await Page.Locator(".at-signIn .card > .quiet").First.ClickAsync();
        if (isOther || await Page.Locator(".at-signIn .pad").CountAsync() == 0) await choice.ClickAsync();
        await Page.Locator(".at-signIn .pad").WaitForAsync();
        await Press(person.Pin!.Select(c => c.ToString()).ToArray());
        await Page.Locator(".at-signIn .pad .main").ClickAsync();
    }

    public Task Act(string key) => Page.ClickAsync($"[data-key={key}]");

    /// <summary>Keys of the pad on the screen.</summary>
    public async Task Press(params string[] keys)
    {
        foreach (var key in keys) await Page.Locator(".pad-keys button", new() { HasTextString = key }).First.ClickAsync();
    }

    /// <summary>The receipt number of the sale that was just paid.</summary>
    public async Task<string> ReceiptNumber()
    {
        var receipt = Page.Locator(".receipt-side").GetByText(new System.Text.RegularExpressions.Regex(@"^\w+-\d{6}$")).First;
        return (await receipt.InnerTextAsync()).Trim();
    }
}

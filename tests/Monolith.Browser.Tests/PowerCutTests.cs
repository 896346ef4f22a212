using System.Text.Json;
using System.Text.RegularExpressions;
using Monolith.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Monolith.Browser.Tests;

/// <summary>The power of a till goes in the middle of a sale, with the server there and without: the next start goes on from what was
/// there.</summary>
public sealed class PowerCutTests
{
    private const string Water = "6901234500370"; // 2.00
    private const string Tea = "6901234500745"; // 4.00

    [SkippableFact]
    public async Task What_was_scanned_taken_and_numbered_is_there_after_the_power_was_cut()
    {
        Chromium.SkipWhereMissing();
        Skip.IfNot(OperatingSystem.IsLinux(), "Which processes are the browser's is read from /proc.");
        await using var shop = await ShopProcess.Start("demo");
        await using var machine = new KeptProfile();
        var manager = JsonSerializer.Deserialize<List<DemoPerson>>(
            await File.ReadAllTextAsync(Path.Combine(shop.DataFolder, "demo-sign-ins.json")), JsonSerializerOptions.Web)!
            .First(p => p.UserName == "manager");

        // Once in good order, so that the machine is a till and its page is kept.
        var visit = await machine.Open(shop.Url);
        await visit.SignIn(manager, "/till/");
        var till = new Till(visit);
        await till.GetReady();
        await till.Page.WaitForFunctionAsync("() => navigator.serviceWorker.controller && localStorage.getItem('till.shop')");
        await machine.Close();

        till = await Started(machine, shop.Url, manager);
        await till.Type(Water);
        await till.Type("nothing-has-this");
        await till.Type(Tea);
        await Expect(till.Lines).ToHaveCountAsync(2);
        await till.Act("F12");
        await till.Page.Locator(".ask .yes").ClickAsync(); // pays without the unknown code
        await till.Page.Locator(".at-pay").WaitForAsync();
        await till.Press("5");
        await till.Act("F3");
        await Expect(till.Page.Locator(".due")).ToContainTextAsync("1.00");
        await machine.CutPower();

        till = await Started(machine, shop.Url, manager);
        await Expect(till.Lines).ToHaveCountAsync(2);
        await Expect(till.Total).ToContainTextAsync("6.00");
        await Expect(till.Page.Locator(".line.missed")).ToContainTextAsync("nothing-has-this");
        await Expect(till.Page.Locator(".at-sell")).ToContainTextAsync("5.00");
        await till.Page.Locator(".line.missed .plain-icon").ClickAsync();
        var number = await Paid(till);

        await shop.Die();
        await Expect(till.Page.Locator(".link.caution")).ToBeVisibleAsync();
        await till.Act("F12");
        await till.Type(Water);
        Assert.Equal(number + 1, await Paid(till));
        await till.Act("F12");
        await till.Type(Tea);
        await Expect(till.Lines).ToHaveCountAsync(1);
        await machine.CutPower();

        till = new Till(await machine.Open(shop.Url));
        await till.Page.GotoAsync("/till/");
        await Expect(till.Lines).ToHaveCountAsync(1);
        await Expect(till.Total).ToContainTextAsync("4.00");
        Assert.Equal(number + 2, await Paid(till));
    }

    private static async Task<Till> Started(KeptProfile machine, string url, DemoPerson person)
    {
        var till = new Till(await machine.Open(url));
        await till.Page.GotoAsync("/till/");
        await till.Page.Locator(".at-signIn, .at-sell").First.WaitForAsync();
        if (await till.Page.Locator(".at-signIn").CountAsync() > 0) await till.SignIn(person);
        await till.Page.Locator(".at-sell").WaitForAsync();
        return till;
    }

    private static async Task<int> Paid(Till till)
    {
        await till.Act("F12");
        await till.Page.Locator(".at-pay").WaitForAsync();
        await till.Act("F12");
        await Expect(till.Change).ToBeVisibleAsync();
        var receipt = await till.Page.Locator(".receipt").First.InnerTextAsync();
        return int.Parse(Regex.Match(receipt, @"K\d-(\d{6})").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
    }
}

using System.Text.Json;
using Microsoft.Playwright;
using Monolith.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Monolith.Browser.Tests;

/// <summary>Somebody counts on a phone, and the shop's Wi-Fi comes and goes.</summary>
[Collection(DemoCollection.Name)]
public sealed class CountingTests(DemoFixture demo)
{
    private const string Water = "6901234500370";

    [SkippableFact]
    public async Task What_is_counted_without_the_line_is_kept_and_reaches_the_shop_once_when_it_is_back()
    {
        await using var visit = await demo.Visit(width: 390, height: 844);
        await visit.SignIn(demo.Person("manager"));
        var page = visit.Page;
        var count = await Begin(page);
        await page.GotoAsync($"/counting#{count}/1");
        await Expect(page.Locator("#code")).ToBeVisibleAsync();
        await page.WaitForFunctionAsync("() => navigator.serviceWorker.controller");
        await Scan(page);
        await Expect(page.Locator("#quantity")).ToHaveValueAsync("1");
        await Expect(page.Locator("#waiting")).ToBeHiddenAsync();

        await page.Context.SetOfflineAsync(true);
        await Scan(page);
        await Scan(page);
        await Expect(page.Locator("#quantity")).ToHaveValueAsync("3");
        await Expect(page.Locator("#waiting")).ToContainTextAsync("to send");
        await page.ReloadAsync();
        await Expect(page.Locator(".row b")).ToHaveTextAsync("3 ↑");
        await Expect(page.Locator("footer .main")).ToBeDisabledAsync();

        await page.Context.SetOfflineAsync(false);
        await Expect(page.Locator("#waiting")).ToBeHiddenAsync(new() { Timeout = 30_000 });
        var sheet = await Ask(page, "GET", $"counts/{count}/sheet");
        Assert.Equal("3", sheet.GetProperty("lines")[0].GetProperty("counted").GetString());
        await page.ClickAsync("footer .main");
        await Expect(page.Locator(".card.done")).ToBeVisibleAsync();
        Assert.DoesNotContain(visit.TakeComplaints(), c => c.StartsWith("script", StringComparison.Ordinal));
        await Ask(page, "PUT", $"counts/{count}/closing", """{ "reason": "a test" }""");
    }

    private static async Task<string> Begin(IPage page)
    {
        var item = (await Ask(page, "GET", $"items/by-code?code={Water}")).GetProperty("itemId").GetString();
        var warehouses = await Ask(page, "GET", "warehouses");
        var warehouse = warehouses.GetProperty("items")[0].GetProperty("warehouseId").GetString();
        var id = Guid.CreateVersion7().ToString();
        await Ask(page, "PUT", $"counts/{id}", $$"""
            { "name": "On the phone", "warehouseId": "{{warehouse}}", "scope": "ChosenItems", "items": ["{{item}}"], "drill": true }
            """);
        await Ask(page, "PUT", $"counts/{id}/beginning");
        return id;
    }

    private static async Task Scan(IPage page)
    {
        await page.FillAsync("#code", Water);
        await page.PressAsync("#code", "Enter");
        await Expect(page.Locator("#code")).ToHaveValueAsync("");
        await Expect(page.Locator("#quantity")).ToBeVisibleAsync();
    }

    private static Task<JsonElement> Ask(IPage page, string method, string path, string? body = null) => page.EvaluateAsync<JsonElement>(
        """
        async ([method, path, body]) => (await fetch('/api/inventory/' + path,
          { method, headers: { 'Content-Type': 'application/json' }, body: body ?? undefined })).json()
        """,
        new object?[] { method, path, body });
}

using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Monolith.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Monolith.Browser.Tests;

[Collection(DemoCollection.Name)]
public sealed class RightsTests(DemoFixture demo)
{
    private const string Password = "a page left open all day";

    [SkippableFact]
    public async Task A_page_that_is_open_loses_and_gains_rights_without_a_reload()
    {
        await using var office = await demo.Visit();
        await office.SignIn(demo.Person("admin"));
        var id = Guid.CreateVersion7();
        await Save(office, id, new { userName = "nina", displayName = "Nina", roles = new[] { "manager" }, password = Password });

        await using var visit = await demo.Visit();
        await visit.SignIn(new("nina", "Nina", "manager", Password, null));
        await visit.Open("/admin/jobs");
        await visit.Page.EvaluateAsync("window.neverReloaded = true");
        await Expect(visit.Page.Locator("main tbody tr").First).ToBeVisibleAsync();

        await Save(office, id, new { roles = new[] { "cashier" } });
        await Expect(visit.Page.Locator("main h1")).ToContainTextAsync("may not open", new() { Timeout = 10_000 });
        await Expect(visit.Page.Locator("nav a[href='/admin/jobs']")).ToHaveCountAsync(0);

        await Save(office, id, new { roles = new[] { "manager" } });
        await Expect(visit.Page.Locator("main tbody tr").First).ToBeVisibleAsync(new() { Timeout = 10_000 });
        await Expect(visit.Page.Locator("nav a[href='/admin/jobs']")).ToHaveCountAsync(1);
        Assert.True(await visit.Page.EvaluateAsync<bool>("window.neverReloaded === true"));

        await Save(office, id, new { roles = new[] { "manager" }, active = false });
        await visit.Page.WaitForURLAsync(u => u.Contains("/sign-in", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit, Timeout = 10_000 });
        visit.HasNothingToComplainOf();
    }

    private static async Task Save(Visit office, Guid id, object person)
    {
        var answer = await office.Page.APIRequest.PutAsync($"{office.Url}/api/admin/users/{id}", new() { DataObject = person });
        Assert.True(answer.Ok, (JsonNode.Parse(await answer.TextAsync()) ?? "").ToJsonString());
    }
}

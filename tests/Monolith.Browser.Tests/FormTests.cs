using Monolith.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Monolith.Browser.Tests;

/// <summary>What a form says when it can't be saved stands beside the field, and the cursor is there.</summary>
[Collection(DemoCollection.Name)]
public sealed class FormTests(DemoFixture demo)
{
    [SkippableTheory]
    [InlineData("/inventory/warehouses/new", "code", "MAIN")]
    [InlineData("/inventory/items/new", "sku", "1001")]
    [InlineData("/purchasing/suppliers/new", "code", "S-FRESH")]
    [InlineData("/pos/registers/new", "code", "!?")]
    [InlineData("/finance/accounts/new", "code", "1001")]
    public async Task What_is_taken_or_malformed_is_said_beside_its_field(string form, string field, string typed)
    {
        await using var visit = await demo.Visit("zh");
        var page = visit.Page;
        await visit.SignIn(demo.Person("admin"), "/", "zh");
        await visit.Open(form);
        await page.FillAsync($"main [name={field}]", typed);
        await page.FillAsync("main [name=name]", "新的");
        await page.ClickAsync(".form-buttons .button.main");

        await Expect(page.Locator($".field:has([name={field}]) .field-error")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"[\u4e00-\u9fff]"));
        await Expect(page.Locator($"main [name={field}]")).ToBeFocusedAsync();
        visit.HasNothingToComplainOf();
    }

    [SkippableFact]
    public async Task A_person_without_a_role_is_told_to_choose_one_at_the_roles_and_nowhere_else()
    {
        await using var visit = await demo.Visit();
        var page = visit.Page;
        await visit.SignIn(demo.Person("admin"));
        await visit.Open("/admin/users/new");
        await page.FillAsync("main [name=userName]", "temp");
        await page.FillAsync("main [name=password]", "a long enough one");
        await page.ClickAsync(".form-buttons .button.main");

        await Expect(page.Locator(".group .field-error")).ToHaveTextAsync("Choose at least one role.");
        await Expect(page.Locator("main .notice")).ToHaveCountAsync(0);
        visit.HasNothingToComplainOf();
    }
}

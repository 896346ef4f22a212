using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Monolith.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Monolith.Browser.Tests;

/// <summary>A list from elsewhere, by hand: brought in, its columns assigned, looked at, applied and taken back.</summary>
[Collection(DemoCollection.Name)]
public sealed class ImportTests(DemoFixture demo)
{
    private const string Items = "Artikel;Bezeichnung;Preis\nIMP-1;Grüner Tee;2,50\nIMP-2;Reis;1,20\nIMP-2;Reis noch einmal;1,30\n";

    private const string Sales =
        "invoice,sku,name,quantity,date,unit_price\nOLD-1,IMP-S1,Lamp,2,2024-03-01 10:00,12.00\nOLD-1,IMP-S2,Bulb,3,2024-03-01 10:00,1.50\n"
        + "COLD-2,IMP-S1,Lamp,-1,2024-03-02 09:00,12.00\n";

    [SkippableFact]
    public async Task A_file_of_others_is_assigned_looked_at_applied_and_taken_back()
    {
        await using var visit = await demo.Visit("zh");
        var page = visit.Page;
        await visit.SignIn(demo.Person("admin"), "/", "zh");
        await Bring(visit, "商品", "liste.csv", Items);
        await Expect(page.Locator("main")).ToContainTextAsync("无法读取");

        foreach (var (theirs, ours) in ((string, string)[])[("Artikel", "货号 (sku)"), ("Bezeichnung", "名称 (name)"), ("Preis", "价格 (price)")])
            await page.GetByLabel(theirs, new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = ours });
        await page.GetByRole(AriaRole.Button, new() { Name = "重新计划" }).ClickAsync();
        await Expect(page.Locator("table").Last).ToContainTextAsync("IMP-1");
        await Expect(page.Locator("table").Last).ToContainTextAsync("价格: 2.50");
        await Expect(page.Locator(".figure-card", new() { HasText = "拒绝" })).ToContainTextAsync("1");
        await Expect(page.Locator("table").Last).ToContainTextAsync("第 3 行");

        await Confirm(page, "执行");
        await Expect(page.Locator(".page-head")).ToContainTextAsync("已执行");
        await visit.Open("/inventory/items?search=IMP-1");
        await Expect(page.Locator("table")).ToContainTextAsync("Grüner Tee");
        await page.GoBackAsync();

        await Confirm(page, "撤销");
        await Expect(page.Locator(".page-head")).ToContainTextAsync("已撤销");
        await visit.Open("/inventory/items?search=IMP-1");
        await Expect(page.Locator("main")).Not.ToContainTextAsync("Grüner Tee");
        visit.HasNothingToComplainOf();
    }

    [SkippableFact]
    public async Task Past_sales_come_in_by_the_page_and_show_what_they_come_to()
    {
        await using var visit = await demo.Visit();
        var page = visit.Page;
        await visit.SignIn(demo.Person("admin"));
        await Bring(visit, "Past sales", "sales.csv", Sales);
        await Expect(page.Locator(".figure-card", new() { HasText = "Revenue" })).ToContainTextAsync(new Regex("16[.,]50"));

        await Confirm(page, "Apply");
        await Expect(page.Locator(".page-head")).ToContainTextAsync("Applied");
        var import = new Uri(page.Url).PathAndQuery;
        await visit.Open("/pos/tickets?search=OLD-1");
        await Expect(page.Locator("table")).ToContainTextAsync("OLD-1");
        await visit.Open(import);
        await Confirm(page, "Take back");
        await Expect(page.Locator(".page-head")).ToContainTextAsync("Taken back");
        visit.HasNothingToComplainOf();
    }

    private static async Task Bring(Visit visit, string list, string name, string text)
    {
        var page = visit.Page;
        await visit.Open("/imports/new");
        await page.Locator("main [name=list]").SelectOptionAsync(new SelectOptionValue { Label = list });
        await page.Locator("#import-file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes(text) });
        await page.Locator(".form-buttons .button.main").ClickAsync();
        await page.WaitForURLAsync(new Regex("/imports/[0-9a-f-]{36}"), Visit.Arrived);
    }

    private static async Task Confirm(IPage page, string verb)
    {
        await page.Locator(".page-head").GetByRole(AriaRole.Button, new() { Name = verb, Exact = true }).First.ClickAsync();
        await page.Locator("[role=alertdialog]:popover-open .actions .button").Last.ClickAsync();
    }
}

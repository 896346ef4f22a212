using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Monolith.Browser.Tests.Support;

namespace Monolith.Browser.Tests;

/// <summary>Opens every page there is and asks what a machine can ask: does it answer, does the browser complain, is a text missing, does
/// it fit. Whether it is good is for eyes: <c>eng/screenshots FOLDER</c> makes the pictures.</summary>
[Collection(DemoCollection.Name)]
public sealed partial class PagesTests(DemoFixture demo)
{
    [SkippableFact]
    public async Task Every_page_opens_without_complaint_in_words_that_are_there()
    {
        // In Chinese, where a text forgotten in English is seen first; the pictures walk in both.
        await using var visit = await demo.Visit("zh");
        await visit.SignIn(demo.Person("admin"), "/", "zh");
        var wrong = await Walk(visit, null);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>For <c>eng/screenshots</c>: every page and the till, in both languages, at their sizes, light and dark. MONOLITH_SCREENSHOTS_OF,
    /// a regular expression over folders' names such as "zh-1024-light" or "till-en-390-dark", picks some of them.</summary>
    [SkippableFact]
    [Trait("Category", "Screenshots")]
    public async Task Pictures_of_every_page()
    {
        var folder = Environment.GetEnvironmentVariable("MONOLITH_SCREENSHOTS");
        Skip.If(string.IsNullOrEmpty(folder), "Pictures are made by eng/screenshots FOLDER.");
        var only = new Regex(Environment.GetEnvironmentVariable("MONOLITH_SCREENSHOTS_OF") ?? "");
        foreach (var (width, height) in new[] { (1366, 768), (1024, 768), (1920, 1080) })
            foreach (var (language, theme) in Looks)
            {
                var name = $"{language}-{width}-{theme}";
                if (!only.IsMatch(name)) continue;
                await using var visit = await demo.Visit(language, width, height, theme);
                await visit.SignIn(demo.Person("admin"), "/", language);
                await Walk(visit, Directory.CreateDirectory(Path.Combine(folder!, name)).FullName);
            }

        foreach (var (width, height) in new[] { (1366, 768), (1024, 768), (1920, 1080), (390, 844) })
            foreach (var (language, theme) in Looks)
            {
                var name = $"till-{language}-{width}-{theme}";
                if (!only.IsMatch(name)) continue;
                await using var visit = await demo.Visit(language, width, height, theme);
                await PicturesOfTheTill(Directory.CreateDirectory(Path.Combine(folder!, name)).FullName, visit, language);
            }
    }

    private static (string Language, string Theme)[] Looks => [("en", "light"), ("zh", "light"), ("en", "dark"), ("zh", "dark")];

    // A key instead of its text, such as "inventory.on-hand".
    [GeneratedRegex(@"(?<![\w/@.])(ui|error|role|permission|module|administration|admin|inventory|pos|sales|purchasing|finance|analytics|devices|import)\.[a-z][a-z-]+(\.[a-z-]+)*(?![\w@/])")]
    private static partial Regex Key();

    [GeneratedRegex(@"[^\w-]+")]
    private static partial Regex NotInNames();

    // The demo has valued its stock once; comparing needs two and begins at the newer, and there is a newer one only when stock has moved.
    private const string SecondValuation =
        """
        async () => {
            const body = async (method, path, json) => (await fetch('/api/inventory/' + path,
                { method, body: JSON.stringify(json), headers: json ? { 'content-type': 'application/json' } : {} })).json();
            const { items: [held] } = await body('GET', 'stock?take=1');
            await body('PUT', 'adjustments/' + crypto.randomUUID(),
                { warehouseId: held.warehouseId, lines: [{ itemId: held.itemId, change: '1' }], reason: 'found' });
            return (await body('POST', 'valuations/run')).valuationId;
        }
        """;

    private static async Task<List<string>> Walk(Visit visit, string? pictures)
    {
        var wrong = new List<string>();
        var seen = new HashSet<string>();
        seen.Add("/inventory/valuation/" + await visit.Page.EvaluateAsync<string>(SecondValuation));
        foreach (var route in Routes.All())
        {
            visit.TakeComplaints();
            if (Routes.Fill(route, seen) is not { } address)
            {
                if (!await SaysItIsEmpty(visit, route)) wrong.Add($"{route}: no page before it leads there.");
                continue;
            }

            try
            {
                await visit.Open(address);
            }
            catch (Exception e) when (e is TimeoutException or PlaywrightException)
            {
                wrong.Add($"{address}: {e.Message.Split('\n')[0]}");
            }

            if (pictures is not null) await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(pictures, Name(route)) });
            wrong.AddRange(await Faults(visit, route, address));
            seen.UnionWith(await Links(visit.Page));
        }

        return wrong;
    }

    private static async Task<List<string>> Faults(Visit visit, string route, string address)
    {
        var wrong = visit.TakeComplaints().Where(c => route is not ("/not-found" or "/not-allowed") || !c.StartsWith("40", StringComparison.Ordinal)).Select(c => $"{address}: {c}").ToList();
        if (await visit.Page.Locator("[data-went-wrong]").CountAsync() > 0) wrong.Add($"{address}: went wrong");
        // Audited actions and events carry their stable names: in a type of their own, or in the question before a step.
        var text = await visit.Page.EvaluateAsync<string>(
            "() => { const all = document.body.cloneNode(true); all.querySelectorAll('.mono, .dialog, code, script, kbd').forEach(e => e.remove()); return all.textContent; }");
        wrong.AddRange(Key().Matches(text).Select(m => m.Value).Distinct().Select(k => $"{address}: shows {k}"));
        var over = await visit.Page.EvaluateAsync<int>("() => { const m = document.querySelector('.shell > main') ?? document.documentElement; return m.scrollWidth - m.clientWidth; }");
        if (over > 0) wrong.Add($"{address}: {over} px too wide");
        return wrong;
    }

    // The demo has none of these; their list says so.
    private static async Task<bool> SaysItIsEmpty(Visit visit, string route)
    {
        await visit.Open(route[..route.IndexOf("/{", StringComparison.Ordinal)]);
        return await visit.Page.Locator("main .empty").CountAsync() > 0;
    }

    private static async Task<string[]> Links(IPage page) => await page.EvaluateAsync<string[]>(
        "() => [...document.querySelectorAll('a[href], tr[data-href]')].map(a => a.getAttribute('href') ?? a.dataset.href).filter(h => h.startsWith('/')).map(h => h.split(/[?#]/)[0])");

    private static string Name(string route) => (route == "/" ? "start" : NotInNames().Replace(route, "_").Trim('_')) + ".png";

    private async Task PicturesOfTheTill(string folder, Visit visit, string language)
    {
        await visit.SignIn(demo.Person("manager"), "/till/", language);
        var till = new Till(visit);
        var n = 0;
        await till.Page.Locator(".at-registers .choice, .at-openShift .pad, .at-sell").First.WaitForAsync();
        await Picture("registers");
        await till.GetReady();
        await Picture("ready");
        foreach (var code in new[] { "6901234500370", "2*6901234500745", "3*6901234501117", "6901234501483" }) await till.Type(code);
        await Assertions.Expect(till.Lines).ToHaveCountAsync(4);
        await Picture("basket");
        await till.Type("1234567890128");
        await till.Page.Locator(".line.missed").WaitForAsync();
        await Picture("unknown");
        await till.Act("F2");
        await Picture("quantity");
        await till.Act("F4");
        await Picture("discount");
        await till.Page.Keyboard.PressAsync("Escape");
        await till.Act("F12");
        await till.Page.Locator(".ask").WaitForAsync();
        await Picture("asked");
        await till.Page.ClickAsync(".line.missed button");
        await till.Act("F12");
        await Picture("pay");
        await till.Page.Locator(".quick-amounts button").Last.ClickAsync();
        await till.Change.WaitForAsync();
        await Picture("change");
        await till.Act("F12");
        await till.Act("F9");
        await till.Page.Locator(".report").WaitForAsync();
        await Picture("shift");

        Task Picture(string name) => till.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{n++:00}-{name}.png") });
    }
}

using Microsoft.Playwright;

namespace Monolith.Browser.Tests.Support;

/// <summary>Somebody at a screen, with a browser of their own. What the browser complains about is kept: a console error or a failed
/// request that no test expects is a defect.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];
    private readonly List<int> _expected = [];

    private Visit(IBrowserContext context, IPage page, string url)
    {
        (_context, Page, Url) = (context, page, url);
        page.SetDefaultTimeout(30_000);
        page.Console += (_, m) =>
        {
            // The browser reports a failed request a second time here, without its address.
            if (m.Type == "error" && !m.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)) _complaints.Add("console: " + m.Text);
        };
        page.PageError += (_, e) => _complaints.Add("script: " + e);
        page.Response += (_, r) =>
        {
            if (r.Status >= 400 && !_expected.Contains(r.Status)) _complaints.Add($"{r.Status} {r.Request.Method} {r.Url}");
        };
    }

    /// <summary>The address counts; what the page then needs is waited for by <see cref="Settled"/>, not by the browser's load event.</summary>
    public static PageWaitForURLOptions Arrived => new() { WaitUntil = WaitUntilState.Commit };

    public IPage Page { get; }

    public string Url { get; }

    public static async Task<Visit> Start(IBrowser browser, string url, string language, int width, int height, string theme)
    {
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height }, Locale = language == "zh" ? "zh-CN" : "en-GB", BaseURL = url,
        });
        await context.AddCookiesAsync([new() { Name = "theme", Value = theme, Url = url }]);
        return new Visit(context, await context.NewPageAsync(), url);
    }

    /// <summary>Somebody at a browser that was opened otherwise, in its own profile.</summary>
    public static Visit Of(IBrowserContext context, IPage page, string url) => new(context, page, url);

    /// <summary>Answers of this kind belong to what is being tried.</summary>
    public void Expects(params int[] statuses) => _expected.AddRange(statuses);

    public IReadOnlyList<string> TakeComplaints()
    {
        var all = _complaints.ToList();
        _complaints.Clear();
        return all;
    }

    public void HasNothingToComplainOf() => Assert.Empty(TakeComplaints());

    public async Task SignIn(DemoPerson person, string returnUrl = "/", string? language = null)
    {
        if (language is not null) await Page.GotoAsync($"/language/{language}?back=/sign-in");
        await Page.GotoAsync("/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl));
        await Page.FillAsync("#userName", person.UserName);
        await Page.FillAsync("#password", person.Password!);
        await Page.ClickAsync("button[type=submit]");
        await Page.WaitForURLAsync(u => !u.Contains("/sign-in", StringComparison.Ordinal), Arrived);
    }

    public async Task Open(string address)
    {
        await Page.GotoAsync(address);
        await Settled();
    }

    /// <summary>The page is live and has what it waited for.</summary>
    public Task Settled() => Page.WaitForFunctionAsync(
        """
        () => (document.querySelector('.shell[data-live]') || document.querySelector('.plain-page'))
              && !document.querySelector('main .progress:not(.idle), main tr.blank, main [aria-busy="true"]')
        """);

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}

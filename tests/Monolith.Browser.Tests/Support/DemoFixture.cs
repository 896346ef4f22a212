using System.Text.Json;
using Microsoft.Playwright;

namespace Monolith.Browser.Tests.Support;

internal sealed record DemoPerson(string UserName, string DisplayName, string Role, string? Password, string? Pin);

/// <summary>One demo shop and one browser for all that look at it; each test brings its own sale.</summary>
public sealed class DemoFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private ShopProcess? _shop;
    private IReadOnlyList<DemoPerson> _people = [];

    internal string Url => _shop!.Url;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null) return; // each test says so
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.Launch(_playwright);
        _shop = await ShopProcess.Start("demo");
        var file = await File.ReadAllTextAsync(Path.Combine(_shop.DataFolder, "demo-sign-ins.json"));
        _people = JsonSerializer.Deserialize<List<DemoPerson>>(file, JsonSerializerOptions.Web)!;
    }

    public async Task DisposeAsync()
    {
        if (_shop is not null) await _shop.DisposeAsync();
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    internal DemoPerson Person(string userName) => _people.First(p => p.UserName == userName);

    internal Task<Visit> Visit(string language = "en", int width = 1366, int height = 768, string theme = "light")
    {
        Chromium.SkipWhereMissing();
        return Support.Visit.Start(_browser!, Url, language, width, height, theme);
    }

    /// <summary>The same browser at another shop.</summary>
    internal Task<Visit> VisitTo(string url) => Support.Visit.Start(_browser!, url, "en", 1366, 768, "light");
}

[CollectionDefinition(Name)]
public sealed class DemoCollection : ICollectionFixture<DemoFixture>
{
    public const string Name = "Demo";
}

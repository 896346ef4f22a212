using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Monolith.Inventory.Tests.Support;
using Monolith.Testing;
using Monolith.Testing.Shops;

namespace Monolith.Inventory.Tests.Counts;

/// <summary>The page for counting on a phone, as it is served.</summary>
public sealed partial class CountingPageTests
{
    private static readonly string[] Files = Directory.GetFiles(Repo.Path("src/Modules/Inventory/Counting"));

    [Fact]
    public async Task It_is_served_whole_and_its_worker_answers_for_all_of_it()
    {
        await using var shop = await StockShop.Open();
        await using var server = await ModuleHttp<StockShop>.Serve(shop);
        Assert.Contains("/counting/app.js", await server.Client.GetStringAsync("/counting"), StringComparison.Ordinal);
        foreach (var file in Files.Select(Path.GetFileName))
            Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync($"/counting/{file}")).StatusCode);
        var worker = await server.Client.GetAsync("/counting/sw.js");
        Assert.Equal("/counting", worker.Headers.GetValues("Service-Worker-Allowed").Single());
        var shell = await worker.Content.ReadAsStringAsync();
        foreach (var file in Files.Select(f => Path.GetFileName(f)!).Where(f => f is not ("sw.js" or "index.html")))
            Assert.Contains($"\"/counting/{file}\"", shell, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Client.GetAsync("/counting/nothing.js")).StatusCode);
    }

    [Fact]
    public async Task It_has_a_word_for_all_that_it_says()
    {
        await using var shop = await StockShop.Open();
        await using var server = await ModuleHttp<StockShop>.Serve(shop);
        var words = JsonSerializer.Deserialize<Dictionary<string, string>>(await server.Client.GetStringAsync("/counting/words.json"))!;
        var said = Files.Where(f => f.EndsWith(".js", StringComparison.Ordinal))
            .SelectMany(f => Said().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.NotEmpty(said);
        Assert.DoesNotContain(
            said, key => !words.TryGetValue(key, out var word) || word.StartsWith("inventory.", StringComparison.Ordinal));
    }

    [GeneratedRegex("""\bt\("([a-z-]+)""")]
    private static partial Regex Said();
}

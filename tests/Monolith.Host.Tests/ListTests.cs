using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Text;

namespace Monolith.Host.Tests;

/// <summary>Every declared list, asked in every way that it offers, in a shop with three weeks of trade behind it.</summary>
public sealed class ListTests(ListTests.Traded traded) : IClassFixture<ListTests.Traded>
{
    [Fact]
    public async Task Every_list_answers_in_every_way_that_it_offers()
    {
        var lists = DeclaredList.All(traded.Shop);
        Assert.True(lists.Count >= 25, $"{lists.Count} lists");
        var wrong = new List<string>();
        foreach (var list in lists)
        {
            var asked = new ListQuestions(traded.Shop, list);
            await asked.All();
            wrong.AddRange(asked.Wrong);
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Every_parameter_of_a_list_is_in_the_description_of_the_api()
    {
        var paths = (await traded.Shop.Everything.Get("/openapi/v1.json")).Body!["paths"]!;
        var wrong = DeclaredList.All(traded.Shop).SelectMany(list => list.Endpoints).SelectMany(endpoint =>
        {
            var described = paths[endpoint.Path]?["get"]?["parameters"]?.AsArray().Select(p => (In: p!["in"]!.ToString(), Name: p["name"]!.ToString())).ToList() ?? [];
            return endpoint.Parameters.Where(p => described.Count(d => d == p) != 1).Select(p => $"{endpoint.Path}: {p}");
        }).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_text_of_a_list_is_there_in_every_language() =>
        Assert.Empty(DeclaredList.All(traded.Shop).SelectMany(list => Missing(list.Declaration)));

    [Fact]
    public void A_list_whose_texts_nobody_wrote_is_noticed()
    {
        var planted = Rows.Of<Planted>("planted.list")
            .Column("state", "ui.state", r => r.State, c => c.Sortable().Words("planted.state"))
            .YesNo("active", "planted.active", r => r.Active, "ui.active", "ui.inactive")
            .SortedBy("state");
        Assert.Equal(
            ["planted.active in en", "planted.active in zh", "planted.state.open in en", "planted.state.open in zh"], Missing(planted).Order(StringComparer.Ordinal));
    }

    private IEnumerable<string> Missing(IListDeclaration list)
    {
        using var scope = traded.Shop.Services.CreateScope();
        var texts = scope.ServiceProvider.GetRequiredService<ITexts>();
        return list.TextKeys.SelectMany(key => texts.Languages.Where(l => texts.In(l, key) == key).Select(l => $"{key} in {l}")).ToList();
    }

    private enum State
    {
        Open,
    }

    private sealed record Planted
    {
        public State State { get; init; }

        public bool Active { get; init; }
    }

    public sealed class Traded : IAsyncLifetime
    {
        internal RunningShop Shop { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Shop = await RunningShop.Start(demo: true);
            Shop.Everything.Client.DefaultRequestHeaders.Add("Accept-Language", "en");
            // What the demo's trade leaves none of.
            var printer = (await Shop.Everything.Get("/api/devices/devices")).Body!.AsArray()[0]!["device"]!["deviceId"];
            Assert.Equal(200, (await Shop.Everything.Post($"/api/devices/devices/{printer}/test")).Status);
            Assert.Equal(204, (await Shop.Everything.Post("/api/session/till", new { registerId = FirstIds.Register })).Status);
        }

        public async Task DisposeAsync() => await Shop.DisposeAsync();
    }
}

using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Text;

namespace Monolith.Host.Tests;

/// <summary>Every declared list, asked in every way that it offers, in a shop with three weeks of trade behind it.</summary>
public sealed class ListTests(ListTests.Traded traded) : IClassFixture<ListTests.Traded>
{
    /// <summary>What can't be asked without saying which goods; its own tests name them.</summary>
    private const string OfNamedGoods = "/api/inventory/lots/moves";

    [Fact]
    public async Task Every_list_answers_in_every_way_that_it_offers()
    {
        var lists = DeclaredList.All(traded.Shop);
        Assert.True(lists.Count >= 45, $"{lists.Count} lists");
        var wrong = new List<string>();
        foreach (var list in lists.Where(l => l.Path != OfNamedGoods))
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

    [Theory]
    [InlineData("/api/finance/profit-and-loss")]
    [InlineData("/api/finance/balance-sheet")]
    public async Task A_statement_is_a_file_too(string path)
    {
        var api = traded.Shop.Everything;
        Assert.Equal(200, (await api.Get(path)).Status);
        var lines = (await api.Client.GetStringAsync(path + "/export.csv")).Trim('\uFEFF', '\r', '\n').Split("\r\n");
        Assert.Equal("Section,Account,Name,Amount", lines[0]);
        Assert.True(lines.Length > 5, string.Join('\n', lines));
        Assert.Equal((400, "request.malformed"), (await api.Get(path + "?to=nonsense")).Problem);
        Assert.Equal((400, "request.malformed"), (await api.Get(path + "/export.xlsx?to=nonsense")).Problem);
    }

    [Fact]
    public void Whatever_answers_many_rows_answers_in_the_form_of_a_list()
    {
        var answers = traded.Shop.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .SelectMany(e => e.Metadata.OfType<IProducesResponseTypeMetadata>().Select(p => (e.RoutePattern.RawText, p.Type))).ToList();
        Assert.True(answers.Count > 60, $"{answers.Count} answers");
        var others = answers.Where(a =>
            a.Type is { } type && type != typeof(string) && type != typeof(byte[]) // a picture
            && typeof(System.Collections.IEnumerable).IsAssignableFrom(type)).Select(a => a.RawText).Distinct().ToList();
        Assert.True(others.Count == 0, string.Join('\n', others));
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

    public sealed class Traded : IAsyncLifetime, IDisposable
    {
        private readonly TempFolder _place = new();

        internal RunningShop Shop { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Shop = await RunningShop.Start(demo: true);
            Shop.Everything.Client.DefaultRequestHeaders.Add("Accept-Language", "en");
            // What the demo's trade leaves none of.
            var printer = (await Shop.Everything.Get("/api/devices/devices")).Items[0]!["device"]!["deviceId"];
            Assert.Equal(200, (await Shop.Everything.Post($"/api/devices/devices/{printer}/test")).Status);
            Assert.Equal(204, (await Shop.Everything.Post("/api/session/till", new { registerId = FirstIds.Register })).Status);
            await Shop.Everything.Post("/api/admin/backups/key", new { replace = false });
            await Shop.Everything.Put("/api/admin/backups/plan", new { folder = _place.Path, keepDays = 7 });
            await Shop.Everything.Post("/api/admin/backups/now");
            await Eventually.Is(async () => (await Shop.Everything.Get("/api/admin/backups")).Items.FirstOrDefault());
            await new StoreRoom(Shop).Fill(); // before the parked event, with which no period closes
            await EventTests.Park(Shop, "{}");
            await NoticeTests.Tell(Shop, "one");
            await Eventually.Is(async () => (await Shop.Everything.Get("/api/devices/paper")).Items.FirstOrDefault());
            await SellAtAnotherPrice();
            await PlanAnImport();
        }

        private async Task PlanAnImport()
        {
            var plan = Guid.CreateVersion7();
            using var file = new ByteArrayContent("sku,name\nIMP-1,Tea\nIMP-2,Salt\nIMP-3,Oil\n"u8.ToArray());
            using (var sent = await Shop.Everything.Client.PutAsync($"/api/imports/{plan}?list=items&file=items.csv", file))
                Assert.True(sent.IsSuccessStatusCode, await sent.Content.ReadAsStringAsync());
            await Eventually.Is(async () =>
                (await Shop.Everything.Get($"/api/imports/{plan}")).Body!["state"]!.ToString() == "planned" ? (object)plan : null);
        }

        private async Task SellAtAnotherPrice()
        {
            var (register, shift) = (Guid.CreateVersion7(), Guid.CreateVersion7());
            var first = (await Shop.Everything.Get("/api/pos/registers")).Items[0]!;
            var warehouse = first["warehouseId"]!.ToString();
            var item = (await Shop.Everything.Get("/api/pos/search?take=1")).Items[0]!["itemId"]!.ToString();
            var made = await Shop.Everything.Put($"/api/pos/registers/{register}", new { code = "K9", name = "Till 9", warehouseId = warehouse });
            Assert.Equal(200, made.Status);
            var opened = await Shop.Everything.Put($"/api/pos/shifts/{shift}", new { registerId = register, @float = "0" });
            Assert.Equal(200, opened.Status);
            var sold = await Shop.Everything.Put($"/api/pos/tickets/{Guid.CreateVersion7()}", new
            {
                shiftId = shift,
                completedAt = TimeProvider.System.GetUtcNow(),
                total = "0.01",
                lines = new[] { new { itemId = item, quantity = "1", unitPrice = "0.01" } },
                tenders = new[] { new { kind = "cash", amount = "0.01" } },
            });
            Assert.Equal(200, sold.Status);
        }

        public async Task DisposeAsync() => await Shop.DisposeAsync();

        public void Dispose() => _place.Dispose();
    }
}

using System.IO.Compression;
using System.Text.Json.Nodes;
using Monolith.Inventory.Contracts;
using Monolith.Sales.Contracts;
using Monolith.SharedKernel;

namespace Monolith.Flows.Tests;

/// <summary>What a till is told of all that can be sold: everything once, then what changed, in pieces.</summary>
public sealed class ItemsFeedTests
{
    [SkippableTheory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.PostgreSql)]
    public async Task A_till_hears_of_every_item_once_and_then_of_what_changed(EngineKind engine)
    {
        using var folder = await Template.Shop(engine);
        await using var shop = await RunningShop.Start(folder);

        var (all, cursor) = await Follow(shop.Http, null, take: 2);
        Assert.Equal(Template.Items.Select(i => i.Sku).Order(), all.Select(i => i["sku"]!.ToString()).Order());
        Assert.Equal(Template.Items[2].Price, all.Single(i => i["sku"]!.ToString() == "ITEM-3")["prices"]![0]!["amount"].Number());

        var (none, same) = await Follow(shop.Http, cursor);
        Assert.Empty(none);
        Assert.Equal(cursor, same);

        await shop.Ask(new SetPrice(Guid.CreateVersion7(), Template.Items[0].Id, Money.Of(9.99m)));
        var repriced = await shop.Http.Get($"/api/pos/items-feed?after={cursor}");
        Assert.Equal(["ITEM-1"], repriced["items"]!.AsArray().Select(i => i!["sku"]!.ToString()));
        Assert.Equal(["9.99"], repriced["items"]![0]!["prices"]!.AsArray().Select(p => p!["amount"]!.ToString()));
        Assert.Null(repriced["taxes"]);

        await shop.Ask(new SaveItem(Template.Items[1].Id, "ITEM-2", "Item ITEM-2", Barcodes: [Template.Items[1].Barcode], Active: false));
        await shop.Ask(new SaveItem(Template.Items[2].Id, "ITEM-3", LocalName.Of("Tea").With("zh", "绿茶"), Barcodes: ["4000000000099"]));
        var changed = await shop.Http.Get($"/api/pos/items-feed?after={repriced["cursor"]}");
        Assert.Equal([Template.Items[1].Id.ToString()], changed["gone"]!.AsArray().Select(id => id!.ToString()));
        var tea = Assert.Single(changed["items"]!.AsArray())!;
        Assert.Equal(("ITEM-3", "4000000000099"), (tea["sku"]!.ToString(), tea["barcodes"]![0]!.ToString()));
        Assert.Equal(["lv cha", "lu cha"], tea["spoken"]!.AsArray().Select(s => s!.ToString()).Take(2).OrderDescending());
    }

    [Fact]
    public async Task A_price_to_come_is_told_before_it_begins()
    {
        using var folder = await Template.Shop(EngineKind.Sqlite);
        await using var shop = await RunningShop.Start(folder);
        var (_, cursor) = await Follow(shop.Http, null);
        var begins = TimeProvider.System.GetUtcNow().AddDays(2);

        await shop.Ask(new SetPrice(Guid.CreateVersion7(), Template.Items[0].Id, Money.Of(3m), From: begins, Until: begins.AddDays(1)));

        var (changed, _) = await Follow(shop.Http, cursor);
        var prices = Assert.Single(changed)["prices"]!.AsArray();
        Assert.Equal([Template.Items[0].Price, 3m], prices.Select(p => p!["amount"].Number()));
        Assert.NotNull(prices[1]!["until"]);
    }

    [Fact]
    public async Task A_changed_tax_is_told_without_items()
    {
        using var folder = await Template.Shop(EngineKind.Sqlite);
        await using var shop = await RunningShop.Start(folder);
        var (_, cursor) = await Follow(shop.Http, null);

        await shop.Ask(new SaveTaxCategory("books", "Books", false, Rate.FromPercent(5)));

        var told = await shop.Http.Get($"/api/pos/items-feed?after={cursor}");
        Assert.Empty(told["items"]!.AsArray());
        Assert.Contains("books", told["taxes"]!.AsArray().Select(t => t!["code"]!.ToString()));
    }

    [Fact]
    public async Task A_till_that_comes_from_another_state_of_the_shop_begins_anew()
    {
        using var folder = await Template.Shop(EngineKind.Sqlite);
        await using var shop = await RunningShop.Start(folder);

        foreach (var ahead in new[] { "9999999.1.x", "1.9999999.x" })
        {
            var told = await shop.Http.Get($"/api/pos/items-feed?after={ahead}");
            Assert.True(told["anew"]!.GetValue<bool>());
            Assert.Equal(Template.Items.Count, told["items"]!.AsArray().Count);
            Assert.NotNull(told["taxes"]);
        }
    }

    [Theory]
    [InlineData("?after=nonsense", "pos.feed-cursor")]
    [InlineData("?after=-7.0.x", "pos.feed-cursor")]
    [InlineData("?after=1.2.", "pos.feed-cursor")]
    [InlineData("?take=0", "input.out-of-range")]
    [InlineData("?take=5001", "input.out-of-range")]
    public async Task What_is_no_cursor_and_no_piece_is_refused(string query, string code)
    {
        using var folder = await Template.Shop(EngineKind.Sqlite);
        await using var shop = await RunningShop.Start(folder);
        using var answer = await shop.Http.GetAsync(new Uri("/api/pos/items-feed" + query, UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(code, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"]!.ToString());
    }

    [Fact]
    public async Task The_answer_is_compressed_for_those_who_read_that()
    {
        using var folder = await Template.Shop(EngineKind.Sqlite);
        await using var shop = await RunningShop.Start(folder);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/pos/items-feed");
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var answer = await shop.Http.SendAsync(request);
        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
        await using var text = new GZipStream(await answer.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        Assert.Equal(Template.Items.Count, (await JsonNode.ParseAsync(text))!["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task What_lies_in_the_shop_is_told_for_a_few_items_at_once()
    {
        using var folder = await Template.Shop(EngineKind.Sqlite);
        await using var shop = await RunningShop.Start(folder);
        var (first, second) = (Template.Items[0].Id, Guid.CreateVersion7());
        var told = await shop.Http.Get($"/api/pos/stock?items={first},{second}&warehouse={Template.Warehouse}");
        Assert.Equal([(10_000m, 0m), (0m, 0m)], told["items"]!.AsArray().Select(s => (s!["here"].Number(), s["elsewhere"].Number())));
        using var tooMany = await shop.Http.GetAsync(new Uri(
            $"/api/pos/stock?warehouse={Template.Warehouse}&items={string.Join(',', Enumerable.Range(0, 51).Select(_ => Guid.CreateVersion7()))}",
            UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, tooMany.StatusCode);
    }

    private static async Task<(List<JsonNode> Items, string Cursor)> Follow(HttpClient http, string? cursor, int take = 1_000)
    {
        var items = new List<JsonNode>();
        while (true)
        {
            var piece = await http.Get($"/api/pos/items-feed?take={take}" + (cursor is null ? "" : $"&after={cursor}"));
            items.AddRange(piece["items"]!.AsArray().Select(i => i!.DeepClone()));
            cursor = piece["cursor"]!.ToString();
            if (!piece["more"]!.GetValue<bool>()) return (items, cursor);
        }
    }
}

using System.Net.WebSockets;
using Microsoft.Extensions.Configuration;
using Monolith.Host.Composition;

namespace Monolith.Host.Tests;

/// <summary>Where the process listens, whom it believes, and what pages of other sites can make a browser do here.</summary>
public sealed class DoorTests
{
    [Theory]
    [InlineData("http://5080", "names no port|neither localhost")]
    [InlineData("http://localhost", "names no port")]
    [InlineData("http://localhost:5080/shop", "names no port")]
    [InlineData("http://shop:5080", "neither localhost nor an IP address")]
    [InlineData("http://locahost:5080", "neither localhost nor an IP address")]
    [InlineData("htp://localhost:5080", "neither http:// nor https://")]
    [InlineData("localhost:5080", "not an address")]
    [InlineData("http://127.0.0.1:99999", "not an address|port")]
    [InlineData("https://127.0.0.1:0", "needs a certificate")]
    [InlineData(";", "no address")]
    public void An_address_that_would_be_taken_for_another_is_refused(string urls, string says)
    {
        var refused = Assert.Throws<StartRefused>(() => Listening.Check(Settings(("urls", urls))));
        Assert.Matches(says, refused.Message);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Theory]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://127.0.0.1:0/")]
    [InlineData("http://[::1]:0;http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    public void An_address_that_says_what_it_is_is_taken(string urls) => Listening.Check(Settings(("urls", urls)));

    [Fact]
    public void The_servers_own_endpoints_are_looked_at_too() =>
        Assert.Throws<StartRefused>(() =>
            Listening.Check(Settings(("urls", "http://127.0.0.1:0"), ("Kestrel:Endpoints:A:Url", "http://shop:5080"))));

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    public async Task What_another_sites_page_sends_changes_nothing(string header, string value)
    {
        await using var shop = await RunningShop.Start();
        var boss = await shop.SignedIn();
        boss.Client.DefaultRequestHeaders.Add(header, value);
        Assert.Equal((403, "security.other-site"),
            (await boss.Put("/api/admin/shop", new { name = "Theirs", timeZone = "UTC", language = "en" })).Problem);
        Assert.Equal((403, "security.other-site"), (await boss.Delete("/api/session")).Problem);
        Assert.Equal((403, "security.other-site"), (await boss.Post("/sign-out")).Problem);
        Assert.Equal((403, "security.other-site"), (await boss.Post("/_blazor/negotiate?negotiateVersion=1")).Problem);
        Assert.Equal((403, "security.other-site"), (await boss.Get("/_blazor?id=x")).Problem);
        Assert.Equal(200, (await boss.Get("/api/admin/shop")).Status); // another site's page can't read it

        using var own = new HttpRequestMessage(HttpMethod.Delete, "/api/session");
        boss.Client.DefaultRequestHeaders.Remove(header);
        own.Headers.Add(header, header == "Origin" ? shop.Address : "same-origin");
        using var answer = await boss.Client.SendAsync(own);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    [Fact]
    public async Task A_machine_with_a_key_may_say_where_it_comes_from()
    {
        await using var shop = await RunningShop.Start();
        shop.Everything.Client.DefaultRequestHeaders.Add("Origin", "http://web-shop.example");
        await shop.Person("anna", "cashier");
    }

    [Fact]
    public async Task Strangers_open_only_so_many_sockets()
    {
        await using var shop = await RunningShop.Start();
        var address = new Uri(shop.Address.Replace("http:", "ws:", StringComparison.Ordinal) + "/_blazor");
        var open = new List<ClientWebSocket>();
        var refused = 0;
        for (var i = 0; i < 25; i++)
        {
            var socket = new ClientWebSocket();
            open.Add(socket);
            try
            {
                await socket.ConnectAsync(address, default);
            }
            catch (WebSocketException failure) when (failure.Message.Contains("429", StringComparison.Ordinal))
            {
                refused++;
            }
        }

        Assert.Equal(5, refused);
        open.ForEach(s => s.Dispose());
    }

    [Fact]
    public async Task Answers_are_kept_by_nobody_and_by_tls_from_then_on()
    {
        await using var shop = await RunningShop.Start();
        using var api = await shop.Everything.Client.GetAsync("/api/admin/shop");
        Assert.Equal("no-store", api.Headers.CacheControl?.ToString());
        Assert.False(api.Headers.Contains("Strict-Transport-Security"));
        using var refused = await shop.Stranger().Client.GetAsync("/api/admin/shop");
        Assert.Equal("no-store", refused.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Only_a_proxy_that_is_named_is_believed_about_who_asks()
    {
        foreach (var named in (bool[])[false, true])
        {
            using var folder = new TempFolder();
            if (named) folder.Write("settings.json", """{ "Proxies": [ "127.0.0.0/8" ] }""");
            await using var shop = await RunningShop.Start(kept: folder);
            var visitor = shop.Stranger();
            visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
            visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
            await visitor.Post("/api/session", new { userName = "nobody", password = "wrong and wrong" });
            var refused = (await shop.Everything.Get("/api/admin/audit?action=session.refused")).Items[0]!;
            Assert.Equal(named ? "203.0.113.9" : "127.0.0.1", refused["source"]!.ToString());
            using var answer = await visitor.Client.GetAsync("/sign-in");
            Assert.Equal(named, answer.Headers.Contains("Strict-Transport-Security"));
        }
    }

    private static IConfiguration Settings(params (string Name, string Value)[] said) =>
        new ConfigurationBuilder().AddInMemoryCollection(said.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value))).Build();
}

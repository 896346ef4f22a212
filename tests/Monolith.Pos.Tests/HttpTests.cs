using System.Net;

namespace Monolith.Pos.Tests;

/// <summary>The API as the till speaks it.</summary>
public sealed class HttpTests
{
    [Fact]
    public async Task A_day_at_the_till()
    {
        await using var http = await PosShop.Serve();
        var (register, shift, ticket) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        Assert.Equal(200, (await http.Put($"/api/pos/registers/{register}", $$"""{"code":"K1","name":"Till 1","warehouseId":"{{http.Shop.Items.Warehouse}}"}""")).Status);
        Assert.Equal(200, (await http.Put($"/api/pos/shifts/{shift}", $$"""{"registerId":"{{register}}","float":"100.00"}""")).Status);

        var config = (await http.Get("/api/pos/session-config")).Body!;
        Assert.Equal(("GBP", "cash", "K1"), (config["currency"]!["code"]!.ToString(), config["tenderKinds"]![0]!.ToString(), config["registers"]![0]!["code"]!.ToString()));
        Assert.Equal(shift.ToString(), config["registers"]![0]!["openShiftId"]!.ToString());
        Assert.Equal(6, config["quickKeys"]!.AsArray().Count);

        var pen = (await http.Get("/api/pos/lookup?code=4006381333931")).Body!;
        Assert.Equal(("PEN", "1.20", "20"), (pen["sku"]!.ToString(), pen["unitPrice"]!.ToString(), pen["tax"]!["rate"]!.ToString()));
        Assert.Equal("7", (await http.Get(
            $"/api/pos/lookup?code=pen&warehouse={http.Shop.Items.Warehouse}")).Body!["onHand"]!.ToString());
        Assert.Single((await http.Get("/api/pos/search?search=apples&take=5")).Body!["items"]!.AsArray());

        var body = Body(http, shift, "3", "3.14");
        var first = await http.Put($"/api/pos/tickets/{ticket}", body);
        Assert.Equal((200, "K1-000001", "1.86"), (first.Status, first.Body!["number"]!.ToString(), first.Body["change"]!.ToString()));
        Assert.Equal(first.Body.ToJsonString(), (await http.Put($"/api/pos/tickets/{ticket}", body)).Body!.ToJsonString());
        Assert.Equal((409, "request.id-reused"), Problem(await http.Put($"/api/pos/tickets/{ticket}", body.Replace("null", "\"x\""))));

        Assert.Equal(ticket.ToString(), (await http.Get("/api/pos/tickets/by-number?number=K1-000001")).Body!["ticketId"]!.ToString());
        Assert.Equal("3", (await http.Get($"/api/pos/tickets/{ticket}/returnable")).Body!["lines"]![0]!["remaining"]!.ToString());
        Assert.Equal("笔", (await http.Get($"/api/pos/tickets/{ticket}/receipt?language=zh")).Body!["lines"]![0]!["name"]!["default"]!.ToString());
        Assert.Equal(1, (int)(await http.Get("/api/pos/tickets?search=k1-&cashier=ann&amount=3.14&take=10")).Body!["total"]!);
        foreach (var spelling in (string[])["ＡＮＮ", "nn", "Ann"])
            Assert.Equal(1, (int)(await http.Get($"/api/pos/tickets?cashier={Uri.EscapeDataString(spelling)}")).Body!["total"]!);
        Assert.Equal(0, (int)(await http.Get("/api/pos/tickets?cashier=bob")).Body!["total"]!);
        Assert.Equal(0, (int)(await http.Get("/api/pos/tickets?to=2001-01-01")).Body!["total"]!);
        Assert.Equal((403, "list.no-file-at-till"), Problem(await http.Get("/api/pos/tickets/export.csv"))); // a PIN opens no files
        http.Shop.Actor = http.Shop.Actor with { Kind = ActorKind.User };
        Assert.Contains("K1-000001", await http.Client.GetStringAsync("/api/pos/tickets/export.csv"));

        var z = (await http.Send(HttpMethod.Post, $"/api/pos/shifts/{shift}/close", """{"counted":[{"kind":"cash","amount":"103.14"}]}""")).Body!;
        Assert.Equal(("closed", "1", "0.00"), (z["state"]!.ToString(), z["zNumber"]!.ToString(), z["difference"]!.ToString()));
        Assert.Equal("closed", (await http.Get("/api/pos/shifts?state=closed")).Body!["items"]![0]!["state"]!.ToString());
        Assert.Contains("K1", await http.Client.GetStringAsync("/api/pos/shifts/export.csv"));
        var late = await http.Put($"/api/pos/tickets/{Guid.CreateVersion7()}", body);
        Assert.Equal((200, true), (late.Status, late.Body!["findings"]!.AsArray().Any(f => f!["code"]!.ToString() == "pos.found-shift-closed")));
    }

    [Theory]
    [InlineData("0", "pos.quantity-zero")]
    [InlineData("1e12", "pos.quantity-range")]
    [InlineData("1000000000000", "pos.quantity-range")]
    [InlineData("0.1234567", "pos.quantity-digits")]
    [InlineData("0.5", "pos.quantity-digits")]
    [InlineData("many", "pos.quantity-malformed")]
    public async Task A_wrong_quantity_is_named_on_its_line(string quantity, string code)
    {
        await using var http = await PosShop.Serve();
        var problem = await http.Put($"/api/pos/tickets/{Guid.CreateVersion7()}", Body(http, await Shift(http), quantity, "3.14"));
        Assert.Equal((400, code), Problem(problem));
        Assert.Equal("lines[0].quantity", problem.Body!["field"]!.ToString());
    }

    [Fact]
    public async Task Errors_have_their_status_and_code()
    {
        await using var http = await PosShop.Serve();
        var shift = await Shift(http);
        Assert.Equal((404, "pos.unknown-barcode"), Problem(await http.Get("/api/pos/lookup?code=0000")));
        Assert.Equal((404, "pos.unknown-ticket"), Problem(await http.Get($"/api/pos/tickets/{Guid.CreateVersion7()}")));
        Assert.Equal((400, "input.out-of-range"), Problem(await http.Get("/api/pos/search?take=51")));
        Assert.Equal((400, "pos.no-lines"), Problem(await http.Put($"/api/pos/tickets/{Guid.CreateVersion7()}", $$"""{"shiftId":"{{shift}}","completedAt":"2026-01-01T00:00:00Z","lines":[],"tenders":[],"total":"0"}""")));
        Assert.Equal(400, (await http.Put($"/api/pos/tickets/{Guid.CreateVersion7()}", "{}")).Status);
        Assert.Equal((403, "pos.price-override-not-allowed"), Problem(await http.Send(HttpMethod.Post, "/api/pos/tickets/check",
            $$"""{"shiftId":"{{shift}}","lines":[{"itemId":"{{http.Shop.Items.Pen.ItemId}}","quantity":"3","unitPrice":"1.00","priceReason":"old"}]}""")));
        Assert.Equal((400, "pos.price-missing"), Problem(await http.Put(
            $"/api/pos/tickets/{Guid.CreateVersion7()}", Body(http, shift, "3", "3.14").Replace("\"unitPrice\":\"1.20\",", ""))));
    }

    [Fact]
    public async Task The_till_is_served_or_says_what_is_missing()
    {
        await using var http = await PosShop.Serve();
        using var page = await http.Client.GetAsync("/till");
        var built = page.StatusCode == HttpStatusCode.OK;
        Assert.Equal(built ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        if (!built) return;

        using var inner = await http.Client.GetAsync("/till/some/inner/address");
        Assert.Equal(await page.Content.ReadAsStringAsync(), await inner.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await http.Client.GetAsync("/till/none.js")).StatusCode);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/till/");
        again.Headers.IfNoneMatch.Add(page.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await http.Client.SendAsync(again)).StatusCode);
    }

    private static async Task<Guid> Shift(ModuleHttp<PosShop> http)
    {
        var (register, shift) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await http.Put($"/api/pos/registers/{register}", $$"""{"code":"K1","name":"Till 1","warehouseId":"{{http.Shop.Items.Warehouse}}"}""");
        await http.Put($"/api/pos/shifts/{shift}", $$"""{"registerId":"{{register}}","float":"0"}""");
        return shift;
    }

    private static string Body(ModuleHttp<PosShop> http, Guid shift, string quantity, string total) =>
        $$"""
        {"shiftId":"{{shift}}","completedAt":"2026-01-05T10:00:00.123Z","note":null,"total":"{{total}}",
         "lines":[{"itemId":"{{http.Shop.Items.Pen.ItemId}}","quantity":"{{quantity}}","unitPrice":"1.20","discount":"0.46"}],
         "tenders":[{"kind":"cash","amount":"5.00"}]}
        """;

    private static (int, string) Problem(HttpAnswer answer) => (answer.Status, answer.Body?["code"]?.ToString() ?? "");
}

using System.Net.Http.Json;
using System.Net.Sockets;
using Monolith.Administration.Contracts;
using Monolith.Pos.Contracts;
using Monolith.Sales.Contracts;
using Monolith.SharedKernel;

namespace Monolith.Flows.Tests;

/// <summary>What goes wrong at a counter: each has a stable code, a text in both languages, and leaves nothing half-written.</summary>
public sealed class BadInputTests(OneShop one) : IClassFixture<OneShop>
{
    private static readonly GivenItem Item = Template.Items[0];
    private readonly ShopFolder _folder = one.Folder;
    private readonly RunningShop _shop = one.Shop;

    [Fact]
    public async Task An_unknown_barcode_is_not_found() =>
        await Refused(() => _shop.Http.GetAsync("/api/pos/lookup?code=0000000000000"), HttpStatusCode.NotFound, "pos.unknown-barcode");

    [Theory]
    [InlineData("0", "pos.quantity-zero")]
    [InlineData("1e12", "pos.quantity-range")]
    [InlineData("1000000000000", "pos.quantity-range")]
    [InlineData("1.5", "pos.quantity-digits")]
    [InlineData("1.0000001", "pos.quantity-digits")]
    [InlineData("three", "pos.quantity-malformed")]
    public async Task A_quantity_that_cant_be_sold_is_refused(string quantity, string code) =>
        await Refused(() => Put(Line(quantity)), HttpStatusCode.BadRequest, code, "lines[0].quantity");

    [Fact]
    public async Task A_negative_quantity_needs_the_right_to_take_goods_back_before_it_is_paid_and_is_found_afterwards()
    {
        var key = Guid.CreateVersion7();
        var made = await _shop.Http.PutJson($"/api/admin/api-keys/{key}", new { name = "seller", permissions = new[] { PosPermissions.Sell } });
        using var seller = _shop.With((await made.Json())["key"]!.ToString());
        var asked = new { shiftId = Template.Shift, lines = new[] { new { itemId = Item.Id, quantity = "-1", unitPrice = Tickets.Text(Item.Price) } } };
        await Refused(() => seller.PostAsJsonAsync("/api/pos/tickets/check", asked), HttpStatusCode.Forbidden, "pos.return-not-allowed");
        await Taken(() => seller.PutTicket(Guid.CreateVersion7(), Line("-1", total: -Item.Price)), "pos.found-right");
    }

    [Fact]
    public async Task Money_below_the_total_is_refused() =>
        await Refused(() => Put(Tickets.Body([(Item, 2)], Item.Price * 2, tendered: Item.Price)), HttpStatusCode.BadRequest, "pos.tender-below-total");

    [Fact]
    public async Task A_wrong_total_is_refused_and_told() =>
        await Refused(() => Put(Tickets.Body([(Item, 2)], 999m)), HttpStatusCode.BadRequest, "pos.total-mismatch");

    [Fact]
    public async Task A_ticket_id_with_other_content_is_a_conflict()
    {
        var id = Guid.CreateVersion7();
        using (var first = await _shop.Http.PutTicket(id, Tickets.Of((Item, 1)))) Assert.True(first.IsSuccessStatusCode);
        await _shop.Settle();
        await Refused(() => _shop.Http.PutTicket(id, Tickets.Of((Item, 2))), HttpStatusCode.Conflict, "request.id-reused");
    }

    [Fact]
    public async Task A_closed_shift_takes_what_was_paid_and_it_is_found()
    {
        var (register, shift) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await _shop.Ask(new SaveRegister(register, "K9", "Closed", Template.Warehouse));
        await _shop.Ask(new OpenShift(shift, register, Money.Of(100m)));
        await _shop.Ask(new CloseShift(shift, [new CountedTender(TenderKind.Cash, Money.Of(100m))]));
        await _shop.Settle();
        await Taken(() => Put(Tickets.Body([(Item, 1)], Item.Price, shift: shift)), "pos.found-shift-closed");
    }

    [Fact]
    public async Task A_price_that_has_run_out_is_found()
    {
        var offered = Template.Items[5];
        await _shop.Ask(new SetPrice(Guid.CreateVersion7(), offered.Id, Money.Of(0.50m), Until: TimeProvider.System.GetUtcNow().AddSeconds(2)));
        await Task.Delay(TimeSpan.FromSeconds(2.2));
        await _shop.Settle();
        var body = new
        {
            shiftId = Template.Shift,
            completedAt = TimeProvider.System.GetUtcNow(),
            total = "0.50",
            lines = new[] { new { itemId = offered.Id, quantity = "1", unitPrice = "0.50" } },
            tenders = new[] { new { kind = "cash", amount = "0.50" } },
        };
        var key = Guid.CreateVersion7();
        var made = await _shop.Http.PutJson($"/api/admin/api-keys/{key}", new { name = "seller", permissions = new[] { PosPermissions.Sell } });
        using var seller = _shop.With((await made.Json())["key"]!.ToString());
        await Taken(() => seller.PutTicket(Guid.CreateVersion7(), body), "pos.found-price");
    }

    [Theory]
    [InlineData("\u001b@\u001dV\u0000ESC cut")]
    [InlineData("two\nlines")]
    [InlineData("abc\u202egnp.exe")]
    [InlineData("zero\u200bwidth")]
    public async Task A_name_with_characters_that_can_not_be_seen_is_refused(string name)
    {
        await Refused(() => _shop.Http.PutJson($"/api/inventory/items/{Guid.CreateVersion7()}", new { sku = "X-1", name }),
            HttpStatusCode.BadRequest, "input.malformed", "name");
        await Refused(
            () => _shop.Http.PutJson($"/api/sales/customers/{Guid.CreateVersion7()}", new { code = "X-1", name }),
                HttpStatusCode.BadRequest, "input.malformed", "name");
    }

    [Fact]
    public async Task A_body_that_is_no_json_is_refused() =>
        await Refused(
            () => _shop.Http.PutAsync($"/api/pos/tickets/{Guid.CreateVersion7()}", new StringContent("{ \"shiftId\": ", Encoding.UTF8, "application/json")),
            HttpStatusCode.BadRequest, "request.malformed");

    [Fact]
    public async Task A_gigabyte_is_refused_before_it_is_read()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_shop.Url.Host, _shop.Url.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"PUT /api/pos/tickets/{Guid.CreateVersion7()} HTTP/1.1\r\nHost: {_shop.Url.Authority}\r\nX-Api-Key: {HostProcess.Key}\r\n"
            + "Content-Type: application/json\r\nContent-Length: 1073741824\r\n\r\n{\"note\":\""));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var buffer = new byte[4096];
        var read = await stream.ReadAtLeastAsync(buffer, 300, throwOnEndOfStream: false, limit.Token);
        var answer = Encoding.UTF8.GetString(buffer, 0, read);
        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.Contains("request.too-large", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_pin_five_times_locks_it_even_for_the_right_one()
    {
        await _shop.Ask(new AddUser(Guid.CreateVersion7(), "mia", "Mia", ["cashier"], null, "246810"));
        using var till = _shop.With(null);
        using (var register = new HttpRequestMessage(HttpMethod.Post, "/api/session/till"))
        {
            register.Headers.Add("X-Api-Key", HostProcess.Key);
            register.Content = new StringContent($"{{\"registerId\":\"{Template.Register}\"}}", Encoding.UTF8, "application/json");
            using var marked = await till.SendAsync(register);
            Assert.True(marked.IsSuccessStatusCode);
        }

        async Task<string> Try(string pin)
        {
            using var content = new StringContent($"{{\"registerId\":\"{Template.Register}\",\"cashier\":\"mia\",\"pin\":\"{pin}\"}}", Encoding.UTF8, "application/json");
            using var answer = await till.PostAsync("/api/session/pin", content);
            return (await answer.Json())["code"]?.ToString() ?? "in";
        }

        for (var i = 0; i < 4; i++) Assert.Equal("session.wrong-pin", await Try("111111"));
        Assert.Equal("session.locked", await Try("111111"));
        Assert.Equal("session.locked", await Try("246810"));
    }

    [Fact]
    public async Task A_malformed_line_of_a_file_is_reported_with_its_number_and_the_others_go_in()
    {
        using var folder = await Template.Shop(EngineKind.Sqlite);
        var file = folder.File("items.csv");
        await File.WriteAllLinesAsync(file, ["sku,name,price", "NEW-1,First,1.00", "NEW-2,too,many,fields", "NEW-3,Third,not-a-price", "NEW-4,Fourth,4.00"]);

        var before = await folder.CountRows();
        var tried = await Import(folder, file, "--dry-run");
        Assert.Equal(before, await folder.CountRows());
        Assert.Equal([3, 4], Lines(tried));

        var report = await Import(folder, file);
        Assert.Equal([3, 4], Lines(report));
        Assert.Equal("import.line-too-long", report["problems"]![0]!["code"]!.ToString());
        Assert.Equal(before["inv_items"] + 2, (await folder.CountRows())["inv_items"]);
    }

    private static IEnumerable<int> Lines(JsonNode report) => report["problems"]!.AsArray().Select(r => r!["line"]!.GetValue<int>());

    private static async Task<JsonNode> Import(ShopFolder folder, string file, params string[] more)
    {
        var run = await HostProcess.Run(["import", "items", file, "--data", folder.Path, "--json", .. more]);
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        return JsonNode.Parse(run.Output)!;
    }

    private static object Line(string quantity, decimal? total = null) => new
    {
        shiftId = Template.Shift,
        completedAt = TimeProvider.System.GetUtcNow(),
        total = Tickets.Text(total ?? Item.Price),
        lines = new[] { new { itemId = Item.Id, quantity, unitPrice = Tickets.Text(Item.Price) } },
        tenders = new[] { new { kind = "cash", amount = Tickets.Text(total ?? Item.Price) } },
    };

    private Task<HttpResponseMessage> Put(object body) => _shop.Http.PutTicket(Guid.CreateVersion7(), body);

    /// <summary>The status, the code, a text that differs by language, and as many tickets, events and movements as before.</summary>
    private async Task Refused(Func<Task<HttpResponseMessage>> send, HttpStatusCode status, string code, string? field = null)
    {
        var before = await Business();
        using var answer = await send();
        var problem = await answer.Json();
        Assert.Equal((status, code), (answer.StatusCode, problem["code"]?.ToString()));
        if (field is not null) Assert.Equal(field, problem["field"]?.ToString());
        await _shop.Settle();
        Assert.Equal(before, await Business());

        var texts = _shop.App.Services.GetRequiredService<SharedKernel.Text.ITexts>();
        Assert.NotEqual(texts.In("en", "error." + code), texts.In("zh", "error." + code));
    }

    /// <summary>Taken, and kept for the office with a sentence that differs by language.</summary>
    private async Task Taken(Func<Task<HttpResponseMessage>> send, string code)
    {
        using var answer = await send();
        var ticket = await answer.Json();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(code, ticket["findings"]!.AsArray().Select(f => f!["code"]!.ToString()));
        await _shop.Settle();
        var texts = _shop.App.Services.GetRequiredService<SharedKernel.Text.ITexts>();
        Assert.NotEqual(texts.In("en", code), texts.In("zh", code));
    }

    private async Task<string> Business() =>
        string.Join(' ', (await _folder.CountRows()).Where(t => !t.Key.EndsWith("_audit", StringComparison.Ordinal) && !t.Key.StartsWith("sys_", StringComparison.Ordinal)).Select(t => $"{t.Key}={t.Value}"));
}

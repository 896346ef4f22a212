using System.Text;

namespace Monolith.Host.Tests;

/// <summary>What can't be read is refused in words for people, at every door, and never by the names of our types.</summary>
[Collection(SharedShop.Name)]
public sealed class WordTests(SharedShop shared)
{
    private const string Id = "0198c0de-0000-7000-8000-000000000001";

    [Theory]
    [InlineData("""{"shiftId":"x","completedAt":"2026-03-14T02:00:00Z","lines":[],"tenders":[],"total":"0"}""", "shiftId")]
    [InlineData("""{"shiftId":7,"completedAt":"2026-03-14T02:00:00Z","lines":[],"tenders":[],"total":"0"}""", "shiftId")]
    [InlineData("""{"shiftId":"0198c0de-0000-7000-8000-000000000001","completedAt":"yesterday","lines":[],"tenders":[],"total":"0"}""",
        "completedAt")]
    [InlineData("""{"shiftId":"0198c0de-0000-7000-8000-000000000001","lines":{}}""", "lines")]
    [InlineData("""{"shiftId":"0198c0de-0000-7000-8000-000000000001","lines":null}""", "lines")]
    [InlineData("""{"shiftId":"0198c0de-0000-7000-8000-000000000001","tenders":[{"kind":"gold","amount":"1"}],"total":"0"}""",
        "tenders[0].kind")]
    [InlineData("[1]", null)]
    [InlineData("\"x\"", null)]
    [InlineData("{", null)]
    [InlineData("", null)]
    [InlineData("{} {}", null)]
    public async Task A_body_that_cannot_be_read(string body, string? field)
    {
        var (status, problem) = await Send(HttpMethod.Put, $"/api/pos/tickets/{Id}", body);
        Assert.Equal((400, "request.malformed"), (status, problem["code"]!.ToString()));
        if (field is not null) Assert.Equal(field, problem["field"]?.ToString());
        NoTypes(problem);
    }

    [Theory]
    [InlineData("GET", "/api/inventory/items?take=many", 400, "request.malformed")]
    [InlineData("GET", "/api/inventory/items?take=1&take=2", 400, "request.doubled")]
    [InlineData("GET", "/api/inventory/stock?search=a&search=b", 400, "request.doubled")]
    [InlineData("GET", "/api/admin/audit?from=2026-01-01&from=2026-01-02", 400, "request.doubled")]
    [InlineData("GET", "/api/inventory/items/no-id", 400, "request.malformed")]
    [InlineData("PUT", "/api/inventory/items/no-id", 400, "request.malformed")]
    [InlineData("GET", "/api/pos/tickets/7/returnable", 400, "request.malformed")]
    [InlineData("GET", "/api/nothing/here", 404, "request.unknown-address")]
    [InlineData("DELETE", "/api/inventory/items", 405, "request.wrong-method")]
    public async Task An_address_that_cannot_be_read(string method, string path, int status, string code)
    {
        var (got, problem) = await Send(new HttpMethod(method), path, method == "PUT" ? "{}" : null);
        Assert.Equal((status, code), (got, problem["code"]?.ToString()));
        NoTypes(problem);
    }

    [Theory]
    [InlineData("/api/inventory/stock?asOf=9999-12-31", "asOf")]
    [InlineData("/api/inventory/stock?knownAt=9999-12-31T23:59:59Z", "knownAt")]
    [InlineData("/api/inventory/ledger?learnedAfter=0001-01-01", "learnedAfter")]
    [InlineData("/api/inventory/valuations?from=1900-12-31", "from")]
    [InlineData("/api/pos/tickets?from=0001-01-01", "from")]
    [InlineData("/api/finance/trial-balance?to=9000-01-01", "to")]
    public async Task A_day_that_no_shop_has_is_told_which_there_are(string path, string field)
    {
        var (status, problem) = await Send(HttpMethod.Get, path, null);
        Assert.Equal((400, "input.out-of-range", field), (status, problem["code"]?.ToString(), problem["field"]?.ToString()));
        Assert.Contains("1901-01-01", problem["title"]!.ToString(), StringComparison.Ordinal);
        Assert.Contains("8999-12-31", problem["title"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_to_search_for_that_is_too_long_is_said_and_not_cut()
    {
        var (status, problem) = await Send(HttpMethod.Get, "/api/inventory/items?search=" + new string('a', 101), null);
        Assert.Equal((400, "input.too-long", "search"), (status, problem["code"]?.ToString(), problem["field"]?.ToString()));
    }

    [Theory]
    [InlineData("/api/pos/tickets", 200)]
    [InlineData("/api/inventory/items?take=1", 200)]
    [InlineData("/api/inventory/items/export.csv", 200)]
    [InlineData("/api/session", 200)]
    [InlineData("/openapi/v1.json", 200)]
    [InlineData("/till", 200)]
    [InlineData("/api/inventory/items?take=0", 400)]
    [InlineData("/api/nothing/here", 404)]
    public async Task Head_answers_as_get_does_without_the_body(string path, int status)
    {
        var client = shared.Shop.Everything.Client;
        using var get = await client.GetAsync(path);
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        Assert.Equal((status, status), ((int)get.StatusCode, (int)head.StatusCode));
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.NotEmpty(await get.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_body_that_is_no_json_by_its_own_word()
    {
        using var content = new StringContent("sku=1", Encoding.UTF8, "text/plain");
        using var answer = await shared.Shop.Everything.Client.PutAsync($"/api/inventory/items/{Id}", content);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "request.malformed"), (answer.StatusCode, problem["code"]!.ToString()));
        NoTypes(problem);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/%5Cevil.example")]
    [InlineData("/%2Fevil.example")]
    [InlineData("/pos\r\nSet-Cookie: a=b")]
    [InlineData("/pos%0d%0aSet-Cookie: a=b")]
    [InlineData("javascript:alert(1)")]
    public async Task A_way_back_that_leads_elsewhere_is_refused(string back)
    {
        var visitor = shared.Shop.Stranger();
        var answer = await visitor.Get("/language/en?back=" + Uri.EscapeDataString(back));
        Assert.Equal((400, "request.other-address"), answer.Problem);
    }

    [Theory]
    [InlineData("/api/admin/users/0198c0de-0000-7000-8000-00000000ab01", """{"userName":"word\n","roles":["cashier"]}""")]
    [InlineData("/api/admin/users/0198c0de-0000-7000-8000-00000000ab02", """{"userName":"word","roles":["cashier"],"pin":"123456\n"}""")]
    [InlineData("/api/inventory/warehouses/0198c0de-0000-7000-8000-00000000ab03", """{"code":"W\n","name":"x"}""")]
    [InlineData("/api/pos/registers/0198c0de-0000-7000-8000-00000000ab04",
        """{"code":"W\n","name":"x","warehouseId":"019a0000-0000-7000-8000-000000000001"}""")]
    public async Task A_line_end_behind_a_code_is_refused(string path, string body)
    {
        var (status, _) = await Send(HttpMethod.Put, path, body);
        Assert.Equal(400, status);
    }

    private static void NoTypes(JsonNode problem) =>
        Assert.DoesNotMatch(@"System\.|Monolith\.|Nullable|Guid|Boolean|BytePosition|LineNumber|Path: |IReadOnly|`1|record |\$\.",
            problem.ToJsonString());

    private async Task<(int Status, JsonNode Problem)> Send(HttpMethod method, string path, string? body)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await shared.Shop.Everything.Client.SendAsync(request);
        return ((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync() is { Length: > 0 } text ? text : "{}")!);
    }
}

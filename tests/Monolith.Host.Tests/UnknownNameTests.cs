using System.Text;

namespace Monolith.Host.Tests;

/// <summary>What nobody reads is refused by its name: taken in silence, what somebody meant by it would be lost.</summary>
[Collection(SharedShop.Name)]
public sealed class UnknownNameTests(SharedShop shared)
{
    [Theory]
    [InlineData("inventory/items", """{"sku":"UN-1","name":"Tea","lot":"A7"}""", "lot", "sku")]
    [InlineData("sales/customers", """{"code":"UN-1","name":"Ann","creditLimit":"100"}""", "creditLimit", "phone")]
    [InlineData("inventory/items", """{"sku":"UN-1","name":"Tea","l o t":1}""", "l o t", "sku")]
    [InlineData("inventory/receipts",
        """
        {"warehouseId":"0198c0de-0000-7000-8000-000000000001",
         "lines":[{"itemId":"0198c0de-0000-7000-8000-000000000001","quantity":"1","unitCost":"1","expiry":"2026-12-01"}]}
        """,
        "lines[0].expiry", "unitCost")]
    [InlineData("pos/tickets",
        """
        {"shiftId":"0198c0de-0000-7000-8000-000000000001","completedAt":"2026-03-14T02:00:00Z","lines":[{
         "itemId":"0198c0de-0000-7000-8000-000000000001","quantity":"1","unitPrice":"1",
         "tax":{"category":"standard","rate":"13","inclusive":true,"name":"VAT"}}],"tenders":[],"total":"1"}
        """,
        "lines[0].tax.name", "inclusive")]
    public async Task A_member_that_nobody_reads_is_refused_by_its_name_beside_those_there_are(
        string road, string body, string field, string known)
    {
        var path = $"/api/{road}/{Guid.CreateVersion7()}";
        var answer = await Put(path, body);
        Assert.Equal(
            (400, "request.unknown-member", field), (answer.Status, answer.Body!["code"]!.ToString(), answer.Body["field"]?.ToString()));
        Assert.Contains(field, answer.Body["title"]!.ToString(), StringComparison.Ordinal);
        Assert.Contains(known, answer.Body["args"]!["known"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_member_changes_nothing()
    {
        var path = $"/api/inventory/items/{Guid.CreateVersion7()}";
        await Put(path, """{"sku":"UN-2","name":"Tea","nmae":"Green tea"}""");
        Assert.Equal(404, (await shared.Shop.Everything.Get(path)).Status);
    }

    [Fact]
    public async Task A_member_that_is_there_twice_is_refused()
    {
        var answer = await Put($"/api/inventory/items/{Guid.CreateVersion7()}", """{"sku":"UN-3","name":"Tea","Name":"Salt"}""");
        Assert.Equal((400, "request.doubled", "name"), (answer.Status, answer.Body!["code"]!.ToString(), answer.Body["field"]?.ToString()));
    }

    [Fact]
    public async Task Every_body_of_the_description_refuses_a_member_that_it_does_not_describe()
    {
        var wrong = new List<string>();
        var asked = 0;
        foreach (var (path, method, operation) in await Operations())
        {
            if (operation["requestBody"]?["content"]?["application/json"] is null) continue;
            asked++;
            using var content = new StringContent("""{"zzz":1}""", Encoding.UTF8, "application/json");
            var answer = await Send(method, path, content);
            if (answer != (400, "request.unknown-member", "zzz")) wrong.Add($"{method} {path}: {answer}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(asked > 35, $"{asked} bodies");
    }

    [Fact]
    public async Task Every_address_of_the_description_takes_the_parameters_that_it_describes_and_no_others()
    {
        var wrong = new List<string>();
        foreach (var (path, method, operation) in await Operations())
        {
            if (method is not "get") continue;
            var stranger = await Send(method, path + "?zzz=1");
            if (stranger != (400, "request.unknown-parameter", "zzz")) wrong.Add($"{path}?zzz=1: {stranger}");
            foreach (var name in Names(operation))
            {
                var known = await Send(method, $"{path}?{name}=1");
                if (known.Code == "request.unknown-parameter") wrong.Add($"{path}?{name}=1: {known}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_write_refuses_a_parameter_too()
    {
        var answer = await Put($"/api/inventory/items/{Guid.CreateVersion7()}?dryRun=true", """{"sku":"UN-4","name":"Tea"}""");
        Assert.Equal((400, "request.unknown-parameter"), answer.Problem);
        answer = await Put($"/api/imports/{Guid.CreateVersion7()}?list=items&dryRun=true", "sku,name");
        Assert.Equal((400, "request.unknown-parameter"), answer.Problem);
        Assert.Contains("emptyClears", answer.Body!["args"]!["known"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_asked_has_one_name_everywhere_and_stands_in_the_guide()
    {
        var guide = await File.ReadAllTextAsync(Path.Combine(Repo.Root, "docs", "api.md"));
        var table = guide[guide.IndexOf("## Parameters", StringComparison.Ordinal)..];
        var described = table[..table.IndexOf("\n## ", 5, StringComparison.Ordinal)].Split('\n')
            .Where(l => l.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(l => l.Split('|')[1].Split(',').Select(n => n.Trim(' ', '`'))).ToHashSet();
        var names = (await Operations()).SelectMany(o => Names(o.Operation)).ToHashSet();
        Assert.True(names.IsSubsetOf(described), "Not in the guide: " + string.Join(' ', names.Except(described)));
        Assert.True(described.IsSubsetOf(names), "Not asked anywhere: " + string.Join(' ', described.Except(names)));
    }

    private Task<Answer> Put(string path, string body) =>
        Sent(HttpMethod.Put, path, new StringContent(body, Encoding.UTF8, "application/json"));

    private async Task<Answer> Sent(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("Accept-Language", "en");
        using var response = await shared.Shop.Everything.Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new((int)response.StatusCode, text is ['{', ..] ? JsonNode.Parse(text) : null, null);
    }

    private async Task<(int Status, string? Code, string? Field)> Send(string method, string path, HttpContent? content = null)
    {
        var answer = await Sent(new HttpMethod(method.ToUpperInvariant()), path, content);
        return (answer.Status, answer.Body?["code"]?.ToString(), answer.Body?["field"]?.ToString());
    }

    private static IEnumerable<string> Names(JsonNode operation) =>
        (operation["parameters"]?.AsArray() ?? []).Where(p => p!["in"]!.ToString() == "query").Select(p => p!["name"]!.ToString());

    private async Task<List<(string Path, string Method, JsonNode Operation)>> Operations()
    {
        var paths = (await shared.Shop.Everything.Get("/openapi/v1.json")).Body!["paths"]!.AsObject();
        return [.. paths.SelectMany(p => p.Value!.AsObject().Where(o => o.Key is "get" or "put" or "post" or "delete")
            .Select(o => (Filled(p.Key, o.Value!), o.Key, o.Value!)))];
    }

    private static string Filled(string path, JsonNode operation)
    {
        foreach (var parameter in (operation["parameters"]?.AsArray() ?? []).Where(p => p!["in"]!.ToString() == "path"))
        {
            var name = parameter!["name"]!.ToString();
            var isNumber = parameter["schema"]?["format"]?.ToString() is "int32" or "int64";
            path = path.Replace($"{{{name}}}", isNumber ? "1" : name.EndsWith("Id", StringComparison.Ordinal) || name == "id"
                ? Guid.CreateVersion7().ToString() : "x", StringComparison.Ordinal);
        }

        return path;
    }
}

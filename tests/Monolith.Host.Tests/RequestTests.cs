using System.Text;

namespace Monolith.Host.Tests;

[Collection(SharedShop.Name)]
public sealed class RequestTests(SharedShop shared)
{
    [Theory]
    [InlineData("""{"roles":["buyer"],""")]
    [InlineData("""{"roles":"buyer"}""")]
    [InlineData("")]
    public async Task A_body_that_cannot_be_read_says_so_where_it_was_sent(string body)
    {
        var shop = shared.Shop;
        var path = $"/api/admin/users/{Guid.CreateVersion7()}";
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await shop.Everything.Client.PutAsync(path, content);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal((HttpStatusCode.BadRequest, "request.malformed", path), (response.StatusCode, problem["code"]!.ToString(), problem["instance"]!.ToString()));
    }

    [Theory]
    [InlineData("{}", "shiftId")]
    [InlineData("""{"shiftId":"0198c0de-0000-7000-8000-000000000001","completedAt":"2026-03-14T02:00:00Z","tenders":[],"total":"0"}""", "lines")]
    [InlineData("""{"shiftId":"0198c0de-0000-7000-8000-000000000001","completedAt":"2026-03-14T02:00:00Z","lines":null,"tenders":[],"total":"0"}""", "lines")]
    [InlineData("""{"shiftId":"0198c0de-0000-7000-8000-000000000001","completedAt":"2026-03-14T02:00:00Z","lines":[{}],"tenders":[],"total":"0"}""", "lines[0].itemId")]
    public async Task A_body_without_what_must_be_there_is_refused_with_the_members_name(string body, string field)
    {
        var shop = shared.Shop;
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await shop.Everything.Client.PutAsync($"/api/pos/tickets/{Guid.CreateVersion7()}", content);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal(
            (HttpStatusCode.BadRequest, "request.malformed", field),
            (response.StatusCode, problem["code"]!.ToString(), problem["field"]?.ToString()));
    }

    [Theory]
    [InlineData("default", "name")]
    [InlineData("zh", "name.zh")]
    public async Task A_name_that_is_too_long_is_refused_beside_its_language(string language, string field)
    {
        var shop = shared.Shop;
        var names = new JsonObject { ["default"] = "Tea", [language] = new string('x', LocalName.Longest + 1) };
        using var content = new StringContent(new JsonObject { ["sku"] = "TEA", ["name"] = names }.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await shop.Everything.Client.PutAsync($"/api/inventory/items/{Guid.CreateVersion7()}", content);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal(
            (HttpStatusCode.BadRequest, "request.malformed", field),
            (response.StatusCode, problem["code"]!.ToString(), problem["field"]?.ToString()));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Every_page_of_the_administration_opens_and_says_nothing_in_keys(string language)
    {
        var shop = shared.Shop;
        var boss = await shop.SignedIn();
        await boss.Client.GetAsync($"/language/{language}");
        foreach (var page in (string[])
        [
            "users", "users/new", "roles", "api-keys", "api-keys/new", "audit", "jobs", "jobs/administration.reconcile", "events", "health", "shop", "notices",
        ])
        {
            using var answer = await boss.Client.GetAsync("/admin/" + page);
            var html = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{page}: {answer.StatusCode}");
            if (page == "audit") continue; // shows the codes of actions, which are no texts
            var heading = html[html.IndexOf("<h1", StringComparison.Ordinal)..];
            Assert.DoesNotMatch(@"[>""](administration|permission|role|job|error|ui)\.[a-z]", heading.Replace("administration.reconcile", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_page_that_somebody_may_not_open_says_so()
    {
        var shop = shared.Shop;
        await shop.Person("greta", "cashier");
        var greta = await shop.SignedIn("greta");
        Assert.Equal(HttpStatusCode.Forbidden, (await greta.Client.GetAsync("/admin/users")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await shop.Stranger().Client.GetAsync("/admin/users")).StatusCode);
    }
}

using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;

namespace Monolith.Host.Tests;

/// <summary>What a body leaves out says nothing: it changes nothing.</summary>
[Collection(SharedShop.Name)]
public sealed class OmissionTests(SharedShop shared)
{
    /// Puts that make a document as a whole, under an id of the caller's: there is nothing before that could stay.
    private static readonly Dictionary<string, string> Whole = new(StringComparer.Ordinal)
    {
        ["SaveImportMap"] = "a map is its columns; it is sent whole",
        ["SaveOrder"] = "a draft is its lines; it is sent whole",
        ["ReceiveGoods"] = "made once", ["SetPrice"] = "made once", ["PostJournal"] = "made once", ["OpenShift"] = "made once",
            ["CompleteTicket"] = "made once",
        ["AdjustStock"] = "made once", ["AskStockApproval"] = "made once",
        ["DecideStockRequest"] = "said once", ["TransferStock"] = "made once", ["IssueStock"] = "made once", ["ReceiveStock"] = "made once",
        ["SaveTaxCategory"] = "a day from which something holds; without one, from today",
        ["SetTaxRounding"] = "a day from which something holds; without one, from today",
        ["SetCashRounding"] = "a day from which something holds; without one, from today",
        ["VoidSale"] = "a record, written once",
        ["RequestTransfer"] = "made once", ["ShipTransfer"] = "made once", ["ReceiveTransfer"] = "made once",
        ["ReleaseReservation"] = "made once", ["CancelTransfer"] = "made once", ["CancelProduction"] = "made once",
        ["PlanProduction"] = "made once", ["ConvertStock"] = "made once", ["CorrectStockDocument"] = "made once",
        ["ReturnToSupplier"] = "made once", ["SetStandardCosts"] = "made once", ["CancelStockDocument"] = "made once",
        ["RevalueStock"] = "made once", ["LandCosts"] = "made once", ["MakeCount"] = "made once", ["AskCountApproval"] = "made once",
        ["BeginCount"] = "made once", ["CloseCount"] = "made once", ["PostCount"] = "made once", ["TakeCountArea"] = "made once",
        ["EnterCounts"] = "made once", ["ExplainDifferences"] = "made once", ["ReserveStock"] = "made once",
        ["MoveGoods"] = "made once", ["BlockLot"] = "made once", ["ClosePeriod"] = "made once", ["AskReopening"] = "made once",
        ["MakeVariants"] = "made once", ["CancelReceipt"] = "made once", ["SetNegativeStock"] = "made once",
        ["AddApiKey"] = "made once", ["ChangeOwnAccount"] = "what isn't there stays, which its tests say",
    };

    [Fact]
    public void Every_put_whose_body_may_leave_something_out_keeps_it()
    {
        var forgetful = shared.Shop.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("PUT") == true)
            .Where(e => e.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType is { } body && MayLeaveOut(body)
                && e.Metadata.GetMetadata<LeftOutStays>() is null)
            .Select(e => e.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? e.RoutePattern.RawText!).Where(n =>
                !Whole.ContainsKey(n)).ToList();
        Assert.Empty(forgetful);
    }

    [Theory]
    [InlineData("inventory/items",
        """{"sku":"OM-1","name":"Tea","unit":"kg","quantityDigits":3,"category":"Drinks","active":false,"costing":"fifo"}""",
            """{"sku":"OM-1","name":"Green tea"}""")]
    [InlineData("inventory/warehouses", """{"code":"OM","name":"Cellar","active":false,"negativeStock":"allow"}""",
        """{"code":"OM","name":"Old cellar"}""")]
    [InlineData("purchasing/suppliers", """{"code":"OM","name":"Mill","phone":"1","credit":"bad","paymentDays":7,"active":false}""",
        """{"code":"OM","name":"Old mill"}""")]
    [InlineData("sales/customers", """{"code":"OM","name":"Ann","note":"pays late","active":false}""", """{"code":"OM","name":"Anna"}""")]
    [InlineData("devices/devices",
        """{"name":"OM","driverId":"escpos","channel":"tcp","address":{"host":"10.0.0.9","port":"9100"},"active":false}""",
            """{"name":"OM printer","driverId":"escpos","channel":"tcp"}""")]
    public async Task What_is_left_out_stays_and_null_empties(string road, string all, string little)
    {
        var path = $"/api/{road}/{Guid.CreateVersion7()}";
        var before = await shared.Shop.Everything.Put(path, JsonNode.Parse(all)!);
        Assert.True(before.Status == 200, $"{before.Status} {before.Body}");
        var after = await shared.Shop.Everything.Put(path, JsonNode.Parse(little)!);
        Assert.True(after.Status == 200, $"{after.Status} {after.Body}");
        Assert.Equal(Without(before.Body!), Without(after.Body!));
    }

    [Fact]
    public async Task A_disabled_person_stays_disabled_and_keeps_roles_and_language()
    {
        var shop = shared.Shop;
        var id = await shop.Person("om-anna", "buyer");
        Assert.Equal(200, (await shop.Everything.Put($"/api/admin/users/{id}", new { active = false, language = "zh" })).Status);
        var after = await shop.Everything.Put($"/api/admin/users/{id}", new { displayName = "Anna O." });
        Assert.Equal((false, "zh", "buyer"),
            ((bool)after.Body!["active"]!, after.Body["language"]!.ToString(), after.Body["roles"]![0]!.ToString()));
    }

    [Fact]
    public async Task Null_takes_away_what_a_person_can_be_without_and_is_refused_for_the_rest()
    {
        var shop = shared.Shop;
        var path = $"/api/admin/users/{await shop.Person("om-nulls", "cashier")}";
        Assert.Equal(200, (await shop.Everything.Put(path, new { displayName = "Nul", language = "zh", pin = "90817263" })).Status);
        var empty = await shop.Everything.Put(path, JsonNode.Parse("""{"displayName":null,"language":null,"pin":null}""")!);
        Assert.Equal((200, "om-nulls", null, false),
            (empty.Status, empty.Body!["displayName"]!.ToString(), empty.Body["language"], (bool)empty.Body["hasPin"]!));
        foreach (var member in (string[])["roles", "active", "password"])
        {
            var refused = await shop.Everything.Put(path, new JsonObject { [member] = null });
            Assert.Equal((400, "request.malformed", member), (refused.Status, refused.Problem.Code, refused.Body!["field"]!.ToString()));
        }
    }

    [Theory]
    [InlineData("/api/admin/roles/cashier", """{"permissions":[null]}""", "permissions[0]")]
    [InlineData("/api/admin/users/0198c0de-0000-7000-8000-00000000aa01", """{"userName":"om-null","roles":["cashier",null]}""", "roles[1]")]
    [InlineData("/api/inventory/items/0198c0de-0000-7000-8000-00000000aa02", """{"sku":"OM-9","name":"x","barcodes":[null]}""",
        "barcodes[0]")]
    public async Task Null_in_a_list_is_refused_where_it_stands(string path, string body, string field)
    {
        var answer = await shared.Shop.Everything.Put(path, JsonNode.Parse(body)!);
        Assert.Equal((400, "request.malformed", field),
            (answer.Status, answer.Body!["code"]!.ToString(), answer.Body["field"]?.ToString()));
    }

    private static bool MayLeaveOut(Type body) => body.GetConstructors().Any(c => c.GetParameters().Any(p => p.HasDefaultValue));

    private static string Without(JsonNode body)
    {
        var copy = body.DeepClone().AsObject();
        foreach (var name in (string[])["name", "version"]) copy.Remove(name);
        return copy.ToJsonString();
    }
}

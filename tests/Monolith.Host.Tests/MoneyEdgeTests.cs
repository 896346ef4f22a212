namespace Monolith.Host.Tests;

/// <summary>Situations that shops of other countries reported for comparable systems, through the whole process.</summary>
public sealed class MoneyEdgeTests
{
    [Fact]
    public async Task The_doctor_says_yen_without_decimals()
    {
        await using var shop = await CurrencyShop.Open("JPY", "Asia/Tokyo", "10", "100");
        await shop.Sell("100", [1], "110", [new { kind = "cash", amount = "110" }]);
        var closed = await shop.Api.Post(
            $"/api/pos/shifts/{shop.Shift}/close", new { counted = new[] { new { kind = "cash", amount = "1110" } } });
        Assert.Equal(200, closed.Status);
        await using (var scope = shop.Shop.Services.CreateAsyncScope())
        {
            var context = scope.ServiceProvider.GetServices<ModuleContext>().Single(c => c.Module == "Pos");
            var db = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(context.ContextType);
            await db.WriteQuietly(ct => db.Execute("UPDATE pos_shifts SET total = total + 10000", [], ct), default);
        }

        var report = (await shop.Api.Get("/api/admin/doctor")).Body!;
        var check = report["checks"]!.AsArray().Single(c => c!["check"]!.ToString() == "pos.shifts-match-tickets")!;
        var says = check["findings"]![0]!["text"]!.ToString();
        Assert.Contains("111", says, StringComparison.Ordinal);
        Assert.DoesNotContain(".00", says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taxes_rounded_once_a_rate_come_to_the_same_however_goods_are_scanned()
    {
        // A shop in Japan begins so.
        await using var shop = await CurrencyShop.Open("JPY", "Asia/Tokyo", "10", "98");
        foreach (var pieces in new[] { Enumerable.Repeat(1, 10), [10] })
        {
            var sold = await shop.Sell("98", pieces, "1078", [new { kind = "cash", amount = "1078" }]);
            Assert.Equal(
                ("1078", "98", "perTicket"), (sold["total"]!.ToString(), sold["tax"]!.ToString(), sold["taxRounding"]!.ToString()));
        }
    }

    [Fact]
    public async Task A_shop_chooses_once_a_rate_from_today_on()
    {
        await using var shop = await CurrencyShop.Open("EUR", "Europe/Amsterdam", "21", "0.03");
        var fifty = Enumerable.Repeat(1, 50);
        Assert.Equal("0.50", (await shop.Sell("0.03", fifty, "2.00", [new { kind = "card", amount = "2.00" }]))["tax"]!.ToString());
        await shop.Put("/api/sales/tax-rounding", new { rounding = "perTicket" });
        Assert.Equal("0.32", (await shop.Sell("0.03", fifty, "1.82", [new { kind = "card", amount = "1.82" }]))["tax"]!.ToString());
        Assert.Equal("0.32", (await shop.Sell("0.03", [50], "1.82", [new { kind = "card", amount = "1.82" }]))["tax"]!.ToString());
        var config = (await shop.Api.Get("/api/pos/session-config")).Body!;
        Assert.Equal("perTicket", config["taxRoundings"]!.AsArray()[^1]!["rounding"]!.ToString());
    }

    [Fact]
    public async Task Cash_in_francs_is_rounded_to_five_centimes_and_the_difference_has_its_account()
    {
        await using var shop = await CurrencyShop.Open("CHF", "Europe/Zurich", "0", "12.43");
        Assert.Equal("0.05", (await shop.Api.Get("/api/pos/session-config")).Body!["cashSteps"]![0]!["step"]!.ToString());
        var cash = await shop.Sell("12.43", [1], "12.43", [new { kind = "cash", amount = "20.00" }], new { cashRounding = "0.02" });
        Assert.Equal(("7.55", "0.02"), (cash["change"]!.ToString(), cash["cashRounding"]!.ToString()));
        await shop.Sell("12.43", [1], "12.43", [new { kind = "card", amount = "12.43" }], new { cashRounding = "0.00" });
        await shop.Sell(
            "12.43", [1], "12.43", [new { kind = "card", amount = "5.01" }, new { kind = "cash", amount = "7.40" }],
            new { cashRounding = "-0.02" });
        var receipt = (await shop.Api.Get($"/api/pos/tickets/{cash["ticketId"]}/receipt")).Body!;
        Assert.Equal(("0.02", "Cash rounding"), (receipt["cashRounding"]!.ToString(), receipt["words"]!["cashRounding"]!.ToString()));

        await shop.Balance("cash", "19.85");
        await shop.Balance("card-clearing", "17.44");
        Assert.Equal("0.00", (await shop.Api.Get($"/api/pos/shifts/{shop.Shift}")).Body!["cashRounding"]!.ToString());
        await shop.Put("/api/pos/cash-rounding", new { step = "0.10" });
        var other = await shop.Sell("12.43", [1], "12.43", [new { kind = "cash", amount = "12.40" }], new { cashRounding = "-0.03" });
        Assert.Empty(other["findings"]!.AsArray());
        await shop.Balance("cash-rounding", "0.03");
        var report = (await shop.Api.Get("/api/admin/doctor")).Body!;
        Assert.All(report["checks"]!.AsArray(), c => Assert.True((bool)c!["clean"]!, c.ToJsonString()));
    }
}

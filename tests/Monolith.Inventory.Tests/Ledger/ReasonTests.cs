using Monolith.Inventory.Contracts;
using Monolith.Inventory.Reasons;
using Monolith.Inventory.Reasons.SaveReason;
using Monolith.Inventory.Tests.Support;

namespace Monolith.Inventory.Tests.Ledger;

public sealed class ReasonTests
{
    [Fact]
    public async Task A_reason_says_which_account_bears_a_write_off()
    {
        await using var shop = await StockShop.Open();
        var tea = await shop.Item("TEA");
        await shop.Receive(tea, 10, 2);
        await Keep(shop, "DAMAGED", ReasonUse.Scrap, ContraAccount.Scrap);
        await Keep(shop, "SAMPLE", ReasonUse.Scrap, ContraAccount.Consumption);
        var scrap = new AdjustStock(Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(-1))], "", Scrap: true, ReasonCode: "sample");
        var done = await shop.Ask(scrap);
        Assert.Equal(("SAMPLE", "SAMPLE"), (done.ReasonCode, done.Reason));
        Assert.Equal(ContraAccount.Consumption, (await shop.Ledger())[^1].Contra);
    }

    [Fact]
    public async Task A_shop_that_keeps_reasons_wants_one_of_them()
    {
        await using var shop = await StockShop.Open();
        var tea = await shop.Item("TEA");
        await shop.Receive(tea, 10, 2);
        var scrap = new AdjustStock(Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(-1))], "fell down", Scrap: true);
        await shop.Ask(scrap with { DocumentId = Guid.CreateVersion7() });
        var kept = await Keep(shop, "DAMAGED", ReasonUse.Scrap, ContraAccount.Scrap);
        Assert.Equal("inventory.reason-code-required", await shop.Refusal(scrap));
        Assert.Equal("inventory.unknown-reason", await shop.Refusal(scrap with { ReasonCode = "NONE" }));
        Assert.Equal("inventory.unknown-reason", await shop.Refusal(scrap with { Scrap = false, ReasonCode = "DAMAGED" }));
        Assert.Equal("inventory.reason-code-taken", await shop.Refusal(
            new SaveReason(Guid.CreateVersion7(), "damaged", LocalName.Of("Other"), ReasonUse.Scrap, ContraAccount.Scrap)));
        await shop.Ask(new SaveReason(kept.ReasonId, "DAMAGED", LocalName.Of("Damaged"), ReasonUse.Scrap, ContraAccount.Scrap,
            Active: false));
        await shop.Ask(scrap);
        Assert.Equal(3, (await shop.Ledger()).Count);
    }

    private static Task<ReasonInfo> Keep(StockShop shop, string code, ReasonUse use, ContraAccount contra) =>
        shop.Ask(new SaveReason(Guid.CreateVersion7(), code, LocalName.Of(code), use, contra));
}

using Monolith.Data;
using Monolith.Inventory.Approvals;
using Monolith.Inventory.Approvals.AskStockApproval;
using Monolith.Inventory.Approvals.DecideStockRequest;
using Monolith.Inventory.Approvals.SetApprovalLimits;
using Monolith.Inventory.Approvals.ShowStockRequest;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.StockDocuments.CorrectStockDocument;
using Monolith.Inventory.Tests.Support;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Tests.Documents;

public sealed class ApprovalTests
{
    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_write_off_above_the_limit_waits_and_moves_when_another_person_posts_it(EngineKind engine)
    {
        await using var shop = await Limited(engine);
        var scrap = Scrap(shop, 6);
        var refused = (await shop.Send(scrap)).Error!;
        Assert.Equal(("inventory.approval-needed", Money.Of(12), Money.Of(10)),
            (refused.Code, refused.Amounts["worth"], refused.Amounts["limit"]));
        var asked = await shop.Ask(new AskStockApproval(scrap));
        Assert.Equal((StockRequestState.Waiting, Money.Of(12), 1), (asked.State, asked.Worth!.Value, asked.Lines));
        Assert.Equal(asked, await shop.Ask(new AskStockApproval(scrap)));
        Assert.Single(await shop.Ledger());

        Assert.Equal("inventory.request-self-approval", await shop.Refusal(new DecideStockRequest(scrap.DocumentId, true)));
        shop.Actor = Person("cleo", InventoryPermissions.Adjust);
        Assert.Equal("security.permission-missing", await shop.Refusal(new DecideStockRequest(scrap.DocumentId, true)));
        // What the goods are worth is not said to those who may not see costs.
        Assert.False((await shop.Send(scrap with { DocumentId = Guid.CreateVersion7() })).Error!.Amounts.ContainsKey("worth"));
        shop.Actor = Person("ben");
        var done = await shop.Ask(new DecideStockRequest(scrap.DocumentId, true));
        Assert.Equal((StockRequestState.Approved, "ben"), (done.State, done.DecidedBy));
        Assert.Equal(done, await shop.Ask(new DecideStockRequest(scrap.DocumentId, true)));
        Assert.Equal(Quantity.Of(4), (await shop.Balance(scrap.Lines[0].ItemId)).Quantity);
        Assert.Equal("inventory.request-decided", await shop.Refusal(new DecideStockRequest(scrap.DocumentId, false, "too late")));
        Assert.Empty(await shop.Doctor());
    }

    [Fact]
    public async Task What_is_refused_or_taken_back_moves_nothing_and_says_why()
    {
        await using var shop = await Limited(EngineKind.Sqlite);
        var (one, two) = (Scrap(shop, 6), Scrap(shop, 7));
        await shop.Ask(new AskStockApproval(one));
        await shop.Ask(new AskStockApproval(two));
        Assert.Equal("inventory.reason-required", await shop.Refusal(new DecideStockRequest(one.DocumentId, false)));
        Assert.Equal(StockRequestState.Withdrawn, (await shop.Ask(new DecideStockRequest(one.DocumentId, false, "found again"))).State);
        shop.Actor = Person("ben");
        Assert.Equal(StockRequestState.Refused, (await shop.Ask(new DecideStockRequest(two.DocumentId, false, "look once more"))).State);
        var view = await shop.Ask(new ShowStockRequest(two.DocumentId));
        Assert.Equal(("look once more", Quantity.Of(-7), Money.Of(-14)),
            (view.Request.DecidedBecause, view.Lines[0].Quantity, view.Lines[0].Value!.Value));
        Assert.Single(await shop.Ledger());
    }

    [Fact]
    public async Task What_is_within_the_limit_is_posted_and_needs_nobody()
    {
        await using var shop = await Limited(EngineKind.Sqlite);
        var within = Scrap(shop, 5);
        Assert.Equal("inventory.approval-not-needed", await shop.Refusal(new AskStockApproval(within)));
        await shop.Ask(within);
        // Adjustments have a limit of their own: none here.
        await shop.Ask(within with { DocumentId = Guid.CreateVersion7(), Scrap = false, Lines = [new(Tea, Quantity.Of(40))] });
    }

    [Fact]
    public async Task A_correction_can_not_go_round_the_limit()
    {
        await using var shop = await Limited(EngineKind.Sqlite);
        var within = Scrap(shop, 2);
        await shop.Ask(within);
        var correction = new CorrectStockDocument(
            Guid.CreateVersion7(), within.DocumentId, [new(1, Quantity.Of(-6))], "it was six");
        Assert.Equal("inventory.correction-above-limit", await shop.Refusal(correction));
        Assert.Equal(2, (await shop.Ledger()).Count);
    }

    [Fact]
    public async Task What_is_asked_for_is_checked_again_against_the_stock_of_the_approval()
    {
        await using var shop = await Limited(EngineKind.Sqlite, NegativeStock.Forbid);
        var (one, two) = (Scrap(shop, 6), Scrap(shop, 7));
        await shop.Ask(new AskStockApproval(one));
        await shop.Ask(new AskStockApproval(two));
        Assert.Equal("inventory.insufficient-stock", await shop.Refusal(new AskStockApproval(Scrap(shop, 11))));
        shop.Actor = Person("ben");
        await shop.Ask(new DecideStockRequest(one.DocumentId, true));
        Assert.Equal("inventory.insufficient-stock", await shop.Refusal(new DecideStockRequest(two.DocumentId, true)));
        Assert.Equal(StockRequestState.Waiting, (await shop.Ask(new ShowStockRequest(two.DocumentId))).Request.State);
    }

    private static readonly Guid Tea = new("0198c0de-0000-7000-8000-0000000000a1");

    /// <summary>Ten of tea at 2.00, and a limit of 10.00 for write-offs; Ann is at it.</summary>
    private static async Task<StockShop> Limited(EngineKind engine, NegativeStock negative = NegativeStock.Allow)
    {
        var shop = await StockShop.Open(engine, negative);
        await shop.Ask(new SaveItem(Tea, "TEA", LocalName.Of("Tea")));
        await shop.Receive(Tea, 10, 2);
        await shop.Ask(new SetApprovalLimits(Scrap: Money.Of(10)));
        shop.Actor = Person("ann");
        return shop;
    }

    private static AdjustStock Scrap(StockShop shop, int quantity) =>
        new(Guid.CreateVersion7(), shop.Main, [new(Tea, Quantity.Of(-quantity))], "fell down", Scrap: true);

    private static Actor Person(string name, params string[] can) => new(
        name, name, ActorKind.User, "test",
        can.Length > 0 ? can.ToHashSet() : [InventoryPermissions.Adjust, InventoryPermissions.ApproveAdjustments, InventoryPermissions.View,
            InventoryPermissions.ViewCosts, InventoryPermissions.CorrectDocuments]);
}

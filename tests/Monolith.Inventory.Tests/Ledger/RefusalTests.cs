using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.StockDocuments.IssueStock;
using Monolith.Inventory.StockDocuments.ShowStockDocument;
using Monolith.Inventory.Tests.Support;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Tests.Ledger;

/// <summary>Each bad input with its code, and nothing half-written.</summary>
public sealed class RefusalTests
{
    [Fact]
    public async Task Bad_documents_are_refused_and_leave_nothing()
    {
        await using var shop = await StockShop.Open();
        var (tea, wrap, far) = (await shop.Item("TEA", digits: 0), await shop.Item("WRAP", service: true), Guid.CreateVersion7());
        var receipt = new ReceiveStock(Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(1), UnitCost.Of(1))]);
        Assert.Equal("inventory.unknown-item", await shop.Refusal(receipt with { Lines = [.. receipt.Lines, new(far, Quantity.Of(1), UnitCost.Of(1))] }));
        Assert.Equal("inventory.unknown-warehouse", await shop.Refusal(receipt with { WarehouseId = far }));
        Assert.Equal("inventory.service-item", await shop.Refusal(receipt with { Lines = [new(wrap, Quantity.Of(1), UnitCost.Of(1))] }));
        Assert.Equal("inventory.quantity-digits", await shop.Refusal(receipt with { Lines = [new(tea, Quantity.Of(1.5m), UnitCost.Of(1))] }));
        Assert.Equal("inventory.quantity-not-positive", await shop.Refusal(receipt with { Lines = [new(tea, Quantity.Of(-1), UnitCost.Of(1))] }));
        Assert.Equal("inventory.quantity-not-positive", await shop.Refusal(receipt with { Lines = [new(tea, Quantity.Zero, UnitCost.Of(1))] }));
        Assert.Equal("inventory.cost-negative", await shop.Refusal(receipt with { Lines = [new(tea, Quantity.Of(1), UnitCost.Of(-1))] }));
        Assert.Equal("inventory.value-range", await shop.Refusal(receipt with { Lines = [new(tea, Quantity.Max, UnitCost.Max)] }));
        Assert.Equal("inventory.no-lines", await shop.Refusal(receipt with { Lines = [] }));
        Assert.Equal("inventory.too-many-lines", await shop.Refusal(receipt with { Lines = Enumerable.Repeat(receipt.Lines[0], 2001).ToList() }));
        Assert.Equal("inventory.effective-in-future", await shop.Refusal(receipt with { Effective = TestClock.Start.AddHours(1) }));
        Assert.Equal("input.too-long", await shop.Refusal(receipt with { Reason = new('x', 501) }));
        Assert.Equal("input.required", await shop.Refusal(receipt with { DocumentId = Guid.Empty }));
        Assert.Equal("inventory.same-warehouse", await shop.Refusal(new TransferStock(far, shop.Main, shop.Main, [new(tea, Quantity.Of(1))])));
        var adjustment = new AdjustStock(far, shop.Main, [new(tea, Quantity.Of(1))], "counted");
        Assert.Equal("inventory.reason-required", await shop.Refusal(adjustment with { Reason = " " }));
        Assert.Equal("inventory.scrap-adds", await shop.Refusal(adjustment with { Scrap = true }));
        Assert.Equal("inventory.quantity-zero", await shop.Refusal(adjustment with { Lines = [new(tea, Quantity.Zero)] }));
        Assert.Equal("inventory.unknown-document", await shop.Refusal(new GetStockDocument(far)));
        Assert.Equal((0, 0, 0), await Written(shop));
    }

    [Fact]
    public async Task The_same_id_gets_the_first_answer_and_another_content_is_refused()
    {
        await using var shop = await StockShop.Open();
        var tea = await shop.Item("TEA");
        var receipt = new ReceiveStock(Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(1), UnitCost.Of(1))]);
        var first = await shop.Ask(receipt);
        shop.Clock.Now += TimeSpan.FromHours(1);
        Assert.Equal(first.Recorded, (await shop.Ask(receipt)).Recorded);
        Assert.Equal("request.id-reused", await shop.Refusal(receipt with { Reference = "other" }));
        Assert.Equal("request.id-reused", await shop.Refusal(new IssueStock(receipt.DocumentId, shop.Main, [new(tea, Quantity.Of(1))])));
        Assert.Single(await shop.Ledger());
    }

    [Fact]
    public async Task Back_dating_needs_its_right()
    {
        await using var shop = await StockShop.Open();
        var tea = await shop.Item("TEA");
        var late = new ReceiveStock(Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(1), UnitCost.Of(1))], Effective: TestClock.Start.AddDays(-1));
        shop.Actor = Person(InventoryPermissions.Receive);
        Assert.Equal("inventory.back-dating", await shop.Refusal(late));
        Assert.Equal("security.permission-missing", await shop.Refusal(new AdjustStock(late.DocumentId, shop.Main, [new(tea, Quantity.Of(1))], "x")));
        shop.Actor = Person(InventoryPermissions.Receive, InventoryPermissions.BackDate);
        // Who may not see costs doesn't get them back either.
        Assert.Null((await shop.Ask(late)).Lines[0].Value);
    }

    [Fact]
    public async Task A_closed_day_takes_no_document_of_any_kind_and_a_repeat_gets_the_first_answer()
    {
        await using var shop = await StockShop.Open();
        var (tea, other) = (await shop.Item("TEA"), await shop.Warehouse("SIDE", NegativeStock.Allow));
        var effective = TestClock.Start.AddDays(-1);
        var posted = new ReceiveStock(Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(9), UnitCost.Of(1))], Effective: effective);
        var first = await shop.Ask(posted);
        await shop.CloseThrough(new DateOnly(2026, 3, 13));

        Assert.Equal("period.closed", await shop.Refusal(posted with { DocumentId = Guid.CreateVersion7() }));
        Assert.Equal("period.closed", await shop.Refusal(new IssueStock(Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(1))], Effective: effective)));
        Assert.Equal("period.closed", await shop.Refusal(new AdjustStock(Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(1))], "x", Effective: effective)));
        Assert.Equal("period.closed", await shop.Refusal(
            new TransferStock(Guid.CreateVersion7(), shop.Main, other, [new(tea, Quantity.Of(1))], Effective: effective)));
        Assert.Equal(first.Number, (await shop.Ask(posted)).Number);
        Assert.Null(await shop.Refusal(posted with { DocumentId = Guid.CreateVersion7(), Effective = TestClock.Start }));
    }

    [Fact]
    public async Task Clocks_may_differ_by_five_minutes()
    {
        await using var shop = await StockShop.Open();
        var tea = await shop.Item("TEA");
        shop.Actor = Person(InventoryPermissions.Receive);
        ReceiveStock At(int seconds) => new(
            Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(1), UnitCost.Of(1))], Effective: shop.Clock.GetUtcNow().AddSeconds(seconds));
        Assert.Null(await shop.Refusal(At(-300)));
        Assert.Null(await shop.Refusal(At(300)));
        Assert.Equal("inventory.back-dating", await shop.Refusal(At(-301)));
        Assert.Equal("inventory.effective-in-future", await shop.Refusal(At(301)));
    }

    [Theory]
    [InlineData(NegativeStock.Forbid, false, "why", "inventory.insufficient-stock")]
    [InlineData(NegativeStock.Forbid, true, "why", "inventory.insufficient-stock")]
    [InlineData(NegativeStock.Warn, false, "why", "inventory.insufficient-stock")]
    [InlineData(NegativeStock.Warn, true, null, "inventory.reason-required")]
    [InlineData(NegativeStock.Warn, true, "why", null)]
    [InlineData(NegativeStock.Allow, false, null, "inventory.reason-required")]
    [InlineData(NegativeStock.Allow, false, "why", null)]
    public async Task The_warehouse_decides_whether_an_issue_may_go_below_zero(NegativeStock rule, bool confirmed, string? reason, string? code)
    {
        await using var shop = await StockShop.Open(negative: rule);
        var tea = await shop.Item("TEA");
        await shop.Receive(tea, 1, 1);
        var issue = new IssueStock(Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(2))], reason, AllowNegative: confirmed);
        Assert.Equal(code, await shop.Refusal(issue));
        Assert.Equal(code is null, (await shop.Ledger()).Any(r => r.Provisional));
        Assert.Empty(await shop.Doctor());
    }

    [Fact]
    public async Task A_transfer_beyond_the_stock_wants_a_confirmation_even_where_anything_goes()
    {
        await using var shop = await StockShop.Open();
        var (tea, other) = (await shop.Item("TEA"), await shop.Warehouse("SHOP"));
        var transfer = new TransferStock(Guid.CreateVersion7(), shop.Main, other, [new(tea, Quantity.Of(1))], "urgent");
        Assert.Equal("inventory.insufficient-stock", await shop.Refusal(transfer));
        Assert.Null(await shop.Refusal(transfer with { AllowNegative = true }));
    }

    [Fact]
    public async Task A_late_issue_may_not_take_what_was_used_later()
    {
        await using var shop = await StockShop.Open(negative: NegativeStock.Forbid);
        var tea = await shop.Item("TEA");
        await shop.Receive(tea, 10, 1, effective: TestClock.Start.AddDays(-9));
        await shop.Ask(new IssueStock(Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(8))], Effective: TestClock.Start.AddDays(-5)));
        await shop.Receive(tea, 10, 1, effective: TestClock.Start.AddDays(-1));
        var late = new IssueStock(Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(3))], Effective: TestClock.Start.AddDays(-7));
        // 12 are there now, but only 2 were between the issue of the 8 and the next receipt.
        Assert.Equal("inventory.insufficient-stock", await shop.Refusal(late));
        Assert.Null(await shop.Refusal(late with { Lines = [new(tea, Quantity.Of(2))] }));
    }

    private static Actor Person(params string[] permissions) => new("p", "Person", ActorKind.User, "test", permissions.ToHashSet());

    private static Task<(int, int, int)> Written(StockShop shop) => shop.With<InventoryDbContext, (int, int, int)>(async db =>
        (await db.Ledger.CountAsync(), await db.Balances.CountAsync(), await db.Documents.CountAsync()));
}

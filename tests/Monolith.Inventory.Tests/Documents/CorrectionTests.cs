using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.StockDocuments.CorrectStockDocument;
using Monolith.Inventory.StockDocuments.IssueStock;
using Monolith.Inventory.StockDocuments.ShowStockDocument;
using Monolith.Inventory.Tests.Support;

namespace Monolith.Inventory.Tests.Documents;

/// <summary>A wrong document is put right in its place.</summary>
public sealed class CorrectionTests
{
    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_receipt_of_more_pieces_makes_the_issue_after_it_cost_less(EngineKind engine)
    {
        // The fourth example of the laws: 10 at 10, 10 at 20, 15 out at 15. The first was 15 pieces: 15 go out at 14, 10 are left at 140.
        await using var shop = await StockShop.Open(engine);
        var tea = await shop.Item("TEA");
        var first = await shop.Receive(tea, 10, 10);
        shop.Clock.Now += TimeSpan.FromMinutes(1);
        await shop.Receive(tea, 10, 20);
        shop.Clock.Now += TimeSpan.FromMinutes(1);
        await shop.Ask(new IssueStock(Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(15))]));
        Assert.Equal(Money.Of(75), (await shop.Balance(tea)).Value);

        shop.Clock.Now += TimeSpan.FromHours(1);
        var correct = new CorrectStockDocument(Guid.CreateVersion7(), first.DocumentId, [new(1, Quantity.Of(15))], "counted wrong");
        var done = await shop.Ask(correct);
        Assert.Equal(done.No, (await shop.Ask(correct)).No);
        Assert.Equal([new CorrectedLine(1, Quantity.Of(10), Quantity.Of(15), Money.Of(100), Money.Of(150))], done.Lines);
        Assert.Equal((Quantity.Of(10), Money.Of(140)), ((await shop.Balance(tea)).Quantity, (await shop.Balance(tea)).Value));
        var view = await shop.Ask(new OpenStockDocument(first.DocumentId));
        Assert.Equal((Quantity.Of(15), Quantity.Of(10), Money.Of(150)), (view.Lines[0].Quantity, view.Lines[0].First!.Value, view.Value!.Value));
        Assert.Equal("counted wrong", view.Corrections.Single().Reason);

        // Corrected once more, now in its cost; then taken back as a whole.
        shop.Clock.Now += TimeSpan.FromHours(1);
        var again = await shop.Ask(correct with
        {
            CorrectionId = Guid.CreateVersion7(), Lines = [new(1, Quantity.Of(15), UnitCost.Of(12))],
        });
        Assert.Equal((2, Money.Of(180)), (again.No, again.Lines[0].ValueIs!.Value));
        Assert.Empty(await shop.Doctor());
        await shop.Ask(new CancelStockDocument(Guid.CreateVersion7(), first.DocumentId, "never came"));
        Assert.Equal(Quantity.Of(-5), (await shop.Balance(tea)).Quantity);
        Assert.Equal("inventory.already-cancelled", await shop.Refusal(correct with { CorrectionId = Guid.CreateVersion7() }));
        Assert.Empty(await shop.Doctor());
    }

    [Fact]
    public async Task What_can_not_be_corrected_is_refused_and_changes_nothing()
    {
        await using var shop = await StockShop.Open(negative: NegativeStock.Forbid);
        var tea = await shop.Item("TEA", digits: 0);
        var received = await shop.Receive(tea, 10, 10);
        shop.Clock.Now += TimeSpan.FromHours(1);
        await shop.Ask(new IssueStock(Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(8))]));
        var rows = (await shop.Ledger()).Count;
        CorrectStockDocument To(decimal quantity, int line = 1, string reason = "why") =>
            new(Guid.CreateVersion7(), received.DocumentId, [new(line, Quantity.Of(quantity))], reason);

        Assert.Equal("inventory.goods-used", await shop.Refusal(To(7)));
        Assert.Equal("inventory.nothing-corrected", await shop.Refusal(To(10)));
        Assert.Equal("inventory.correction-sign", await shop.Refusal(To(0)));
        Assert.Equal("inventory.correction-sign", await shop.Refusal(To(-1)));
        Assert.Equal("inventory.quantity-digits", await shop.Refusal(To(9.5m)));
        Assert.Equal("inventory.unknown-document-line", await shop.Refusal(To(9, line: 2)));
        Assert.Equal("inventory.unknown-document", await shop.Refusal(To(9) with { DocumentId = Guid.CreateVersion7() }));
        Assert.Equal("inventory.reason-required", await shop.Refusal(To(9, reason: "")));
        Assert.Equal(rows, (await shop.Ledger()).Count);
    }
}

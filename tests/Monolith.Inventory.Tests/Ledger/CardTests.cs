using System.Security.Cryptography;
using System.Text;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Ledger.CompareKnowledge;
using Monolith.Inventory.Ledger.ExportLedger;
using Monolith.Inventory.Ledger.ReadLedger;
using Monolith.Inventory.Ledger.StockCard;
using Monolith.Inventory.StockDocuments.IssueStock;
using Monolith.Inventory.Tests.Support;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Tests.Ledger;

/// <summary>What an auditor reads: R10@2 three days ago, R5@3 yesterday, S6 now; then R10@4 becomes known for two days ago.</summary>
public sealed class CardTests
{
    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_card_leads_from_the_opening_by_its_rows_to_the_closing(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var (tea, _) = await Lived(shop);
        var card = await shop.Ask(new StockCard(tea, new ListQuery(Skip: 1).With("from", new DateOnly(2026, 3, 12))));
        Assert.Equal((Quantity.Of(10), Money.Of(20)), (card.Opening.Quantity, card.Opening.Value));
        Assert.Equal((Quantity.Of(19), card.Opening.Value + card.Movements.Value), (card.Closing.Quantity, card.Closing.Value));
        Assert.Equal(card.Opening.Quantity + card.Movements.Quantity, card.Closing.Quantity);
        // The second page goes on where the first one ended: 10 and the 10 that came late, then 5.
        Assert.Equal(Quantity.Of(25), card.Items[0].QuantityAfter);
        Assert.Equal(card.Closing, new CardSum(card.Items[^1].QuantityAfter, card.Items[^1].ValueAfter));
    }

    [Fact]
    public async Task Who_may_not_see_costs_sees_quantities_alone()
    {
        await using var shop = await StockShop.Open();
        var (tea, _) = await Lived(shop);
        shop.Actor = new("p", "Person", ActorKind.User, "test", new HashSet<string> { InventoryPermissions.View });
        var card = await shop.Ask(new StockCard(tea, new ListQuery()));
        Assert.All(card.Items, r => Assert.True(r is { Value: null, ValueAfter: null, CostAfter: null }));
        Assert.Null(card.Closing.Value);
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task What_was_learned_of_a_day_is_named_by_the_document_that_caused_it(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var (_, before) = await Lived(shop);
        ListQuery Asked(string asOf) => new ListQuery().With("asOf", asOf).With("knownBefore", before);
        // Two days ago only the receipt itself counts; today the sale costs more too: 6 of 25 for 75 instead of 6 of 15 for 35.
        var then = await shop.Ask(new CompareKnowledge(Asked("2026-03-12")));
        Assert.Equal((Money.Of(20), Money.Of(40), Money.Of(60)), (then.Before, then.Change, then.After));
        Assert.Equal((1L, 0L), (Assert.Single(then.Items).Rows, then.Items[0].Corrections));
        var now = await shop.Ask(new CompareKnowledge(Asked("2026-03-14")));
        Assert.Equal((Money.Of(21), Money.Of(57)), (now.Before, now.After));
        var cause = Assert.Single(now.Items);
        Assert.Equal((2L, 1L, then.Items[0].SourceId), (cause.Rows, cause.Corrections, cause.SourceId));

        var rows = await shop.Ask(new ReadLedger(new ListQuery().With("caused", cause.SourceId).With("learnedAfter", before)));
        Assert.Equal(cause.Rows, rows.Total);
        Assert.Equal("inventory.moments-reversed", await shop.Refusal(new CompareKnowledge(
            new ListQuery().With("knownBefore", "2026-03-14").With("knownAt", "2026-03-13"))));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task The_ledgers_opening_and_movements_are_its_closing(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        await Lived(shop);
        var sum = await shop.Ask(new SumLedger(new ReadLedger(new ListQuery().With("from", new DateOnly(2026, 3, 13)))));
        Assert.Equal((Money.Of(60), Money.Of(57)), (sum.Opening!.Value, sum.Closing!.Value));
        Assert.Null((await shop.Ask(new SumLedger(new ReadLedger(
            new ListQuery().With("from", new DateOnly(2026, 3, 13)).With("kind", "issue"))))).Opening);
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task An_export_holds_every_row_exactly_and_its_checksum_is_that_of_its_bytes(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var (_, before) = await Lived(shop);
        var csv = new MemoryStream();
        var done = await shop.Ask(Export("csv", csv, null));
        Assert.Equal((5L, Convert.ToHexStringLower(SHA256.HashData(csv.ToArray()))), (done.Rows, done.Sha256));
        var lines = Encoding.UTF8.GetString(csv.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("\uFEFFsequence,effective", lines[0], StringComparison.Ordinal);
        Assert.Contains(",-6,pcs,-14.00,", lines[3], StringComparison.Ordinal);

        var json = new MemoryStream();
        Assert.Equal(2, (await shop.Ask(Export("jsonl", json, before))).Rows);
        var first = System.Text.Json.JsonDocument.Parse(Encoding.UTF8.GetString(json.ToArray()).Split('\n')[0]).RootElement;
        Assert.Equal(("10", "40.00", true), (first.GetProperty("quantity").GetString(), first.GetProperty("value")
            .GetString(), first.GetProperty("late").GetBoolean()));
    }

    private static ExportLedger Export(string form, MemoryStream into, string? learnedAfter) =>
        new(form, null, null, null, learnedAfter, null, null, bytes => into.WriteAsync(bytes));

    /// <returns>The item, and the moment before the late receipt became known.</returns>
    private static async Task<(Guid Tea, string Before)> Lived(StockShop shop)
    {
        var tea = await shop.Item("TEA");
        await shop.Receive(tea, 10, 2, effective: TestClock.Start.AddDays(-3));
        await shop.Receive(tea, 5, 3, effective: TestClock.Start.AddDays(-1));
        await shop.Ask(new IssueStock(Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(6))], Reason: "tasting"));
        var before = (await shop.Ledger())[^1].Recorded;
        await shop.Receive(tea, 10, 4, effective: TestClock.Start.AddDays(-2));
        return (tea, before.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", System.Globalization.CultureInfo.InvariantCulture));
    }
}

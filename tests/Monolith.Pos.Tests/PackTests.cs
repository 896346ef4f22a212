using Monolith.Inventory.Contracts;
using Monolith.Pos.Tickets.FindReturnable;
using static Monolith.Pos.Tests.Support.Basket;

namespace Monolith.Pos.Tests;

/// <summary>A case of twelve with a barcode and a price of its own.</summary>
public sealed class PackTests
{
    private const string CaseCode = "14006381333938";

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_barcode_of_a_case_sells_twelve_pieces_at_the_price_of_the_case(EngineKind engine)
    {
        await using var shop = await PosShop.Open(engine);
        var cola = Cola(shop);

        var scanned = await shop.Ok(new Till.LookUpItem.LookUpItem(CaseCode, null));
        var pack = Assert.Single(scanned.Packs!);
        Assert.Equal((cola.ItemId, "case", Quantity.Of(12), Money.Of(13)), (scanned.ItemId, pack.Unit, pack.Size, pack.UnitPrice));
        Assert.Equal([CaseCode], pack.Barcodes);

        var sold = await shop.Ok(shop.Ticket(26, [Cases(cola, 2)], Cash(26)));
        Assert.Empty(sold.Findings!);
        var line = Assert.Single(sold.Lines);
        Assert.Equal((Quantity.Of(24), "case", Quantity.Of(2), Money.Of(26)),
            (line.Quantity, line.EntryUnit, line.EntryQuantity, line.Amount));
        Assert.Equal("pcs", line.Unit);
    }

    [Fact]
    public async Task A_case_without_a_price_of_its_own_costs_what_is_in_it()
    {
        await using var shop = await PosShop.Open();
        var cola = Cola(shop, price: null);
        Assert.Equal(Money.Of(15), (await shop.Ok(new Till.LookUpItem.LookUpItem(CaseCode, null))).Packs![0].UnitPrice);
        Assert.Empty((await shop.Ok(shop.Ticket(15, [Cases(cola, 1, 15)], Cash(15)))).Findings!);
        Assert.Equal("pos.found-price", Found(await shop.Ok(shop.Ticket(14, [Cases(cola, 1, 14)], Cash(14)))));
    }

    [Fact]
    public async Task What_was_sold_by_the_case_comes_back_by_the_case_or_by_the_piece_for_exactly_what_was_paid()
    {
        await using var shop = await PosShop.Open();
        var cola = Cola(shop);
        var sold = await shop.Ok(shop.Ticket(26, [Cases(cola, 2)], Cash(26)));

        var one = await shop.Ok(shop.Ticket(-13, [Cases(cola, -1) with { OriginTicketId = sold.TicketId, OriginLineNo = 1 }], Cash(-13)));
        Assert.Empty(one.Findings!);
        var left = (await shop.Ok(new FindReturnable(sold.TicketId))).Lines.Single();
        Assert.Equal((Quantity.Of(12), "case", Quantity.Of(12), Money.Of(13)),
            (left.Remaining, left.EntryUnit, left.PackSize, left.RemainingAmount));

        // 5 of 12 of 13.00, then the rest of it: 5.42 and 7.58.
        var five = new CompleteTicketLine(
            cola.ItemId, Quantity.Of(-5), Money.Of(1.0833m), OriginTicketId: sold.TicketId, OriginLineNo: 1, Amount: Money.Of(-5.42m));
        Assert.Empty((await shop.Ok(shop.Ticket(-5.42m, [five], Cash(-5.42m)))).Findings!);
        var rest = five with { Quantity = Quantity.Of(-7), Amount = Money.Of(-7.58m) };
        Assert.Empty((await shop.Ok(shop.Ticket(-7.58m, [rest], Cash(-7.58m)))).Findings!);
        Assert.Equal(Quantity.Zero, (await shop.Ok(new FindReturnable(sold.TicketId))).Lines.Single().Remaining);
    }

    [Fact]
    public async Task A_case_that_a_till_thought_was_smaller_is_booked_as_it_was_handed_out_and_found()
    {
        await using var shop = await PosShop.Open();
        var cola = Cola(shop);
        var old = Cases(cola, 1) with { Quantity = Quantity.Of(10) };
        Assert.Equal("pos.pack-differs", (await shop.Send(shop.Ticket(13, [old], Cash(13)).Check())).Error!.Code);
        var sold = await shop.Ok(shop.Ticket(13, [old], Cash(13)));
        Assert.Equal(("pos.found-pack", Quantity.Of(10)), (Found(sold), sold.Lines[0].Quantity));
        var unknown = Cases(cola, 1) with { EntryUnit = "pallet" };
        Assert.Equal("pos.found-pack", Found(await shop.Ok(shop.Ticket(13, [unknown], Cash(13)))));
    }

    [Theory]
    [InlineData("case", null)]
    [InlineData(null, "1")]
    [InlineData("case", "0")]
    [InlineData("case", "-1")]
    [InlineData("case", "7")]
    [InlineData("case", "2000000")]
    [InlineData("a word that is far too long", "1")]
    public async Task A_line_whose_packs_contradict_its_quantity_is_refused(string? unit, string? packs)
    {
        await using var shop = await PosShop.Open();
        var cola = Cola(shop);
        var before = await shop.Rows();
        var line = Cases(cola, 1) with { EntryUnit = unit, EntryQuantity = packs is null ? null : Quantity.Parse(packs) };
        var refused = (await shop.Send(shop.Ticket(13, [line], Cash(13)))).Error!;
        Assert.Equal(("pos.entry-quantity", "lines[0].entryQuantity"), (refused.Code, refused.Field));
        Assert.Equal(before, await shop.Rows());
    }

    private static ItemInfo Cola(PosShop shop, decimal? price = 13)
    {
        var cola = shop.Items.Add(
            Neighbours.Item("COLA", "Cola", "可乐", "4006381333931") with { Packs = [new("case", Quantity.Of(12), [CaseCode])] }, 1.25m);
        if (price is { } own) shop.Items.PackPrices[(cola.ItemId, "case")] = Money.Of(own);
        return cola;
    }

    private static string? Found(TicketInfo ticket) => ticket.Findings!.SingleOrDefault()?.Code;

    private static CompleteTicketLine Cases(ItemInfo item, decimal packs, decimal price = 13) => new(
        item.ItemId, Quantity.Of(12 * packs), Money.Of(price), EntryUnit: "case", EntryQuantity: Quantity.Of(packs));
}

using Monolith.Pos.Tickets.ShowReceipt;
using Monolith.SharedKernel.Sites;
using Monolith.SharedKernel.Text;
using static Monolith.Pos.Tests.Support.Basket;

namespace Monolith.Pos.Tests;

public sealed class ReceiptTests
{
    [Fact]
    public async Task A_receipt_says_in_the_asked_language_what_was_sold_taxed_and_paid()
    {
        await using var shop = await PosShop.Open();
        var ticket = await shop.Ok(shop.Ticket(24.78m, [Line(shop.Items.Pen, 3, 1.20m, 0.46m), Line(shop.Items.Lamp, 1, 19.99m)], Cash(30)));
        var zh = (await shop.Ask<IReceipts, ReceiptDocument?>(r => r.For(ticket.TicketId, "zh", default)))!;
        var en = (await shop.Ask<IReceipts, ReceiptDocument?>(r => r.For(ticket.TicketId, null, default)))!;

        Assert.Equal(("笔", "合计", "现金"), (zh.Lines[0].Name.Default, zh.Words.Total, zh.Tenders[0].Name));
        Assert.Equal(("Pen", "Total", "Cash"), (en.Lines[0].Name.Default, en.Words.Total, en.Tenders[0].Name));
        Assert.Equal(("2026-11-22 18:00", "GBP", "£", 2), (en.LocalTime, en.Currency, en.Symbol, en.Digits));
        Assert.Equal(("A", "B"), (en.Taxes[0].Mark, en.Taxes[1].Mark));
        Assert.Equal(["A", "B"], en.Lines.Select(l => en.MarkOf(l)));
        Assert.Equal(("0.46", "24.78", "5.22"), (en.Discount.ToString(), en.Total.ToString(), en.Change.ToString()));
        Assert.Equal((ticket.Number, "Corner Shop"), (en.Barcode, en.Header[0]));
        Assert.Null(await shop.Ask<IReceipts, ReceiptDocument?>(r => r.For(Guid.CreateVersion7(), null, default)));
    }

    [Fact]
    public async Task A_third_language_is_a_name_and_a_file_of_texts()
    {
        await using var shop = await PosShop.Open();
        var milk = Neighbours.Item("MILK", "Milk", "牛奶");
        shop.Items.Add(milk with { Name = milk.Name.With("de", "Milch") }, 1.20m);
        var sold = await shop.Ok(shop.Ticket(1.20m, [Line(milk, 1, 1.20m)], Cash(2)));
        var german = new JsonTexts([typeof(PosModule).Assembly, typeof(ReceiptTests).Assembly]);

        Assert.Equal(("Milch", "牛奶", "Milk"), Called(sold));
        Assert.Equal(("Milch", "牛奶", "Milk"), Called(await shop.Ask<ITickets, TicketInfo>(async t => (await t.Find(sold.TicketId, default))!)));
        var paper = await shop.Ask<ITickets, ReceiptDocument?>(t => new Receipts(t, new TestSites(currency: "GBP"), german).For(sold.TicketId, "de", default));
        Assert.Equal(("de", "Milch", "Summe"), (paper!.Language, paper.Lines[0].Name.Default, paper.Words.Total));

        static (string, string, string) Called(TicketInfo ticket) =>
            (ticket.Lines[0].Name.In("de"), ticket.Lines[0].Name.In("zh"), ticket.Lines[0].Name.In("fr"));
    }

    [Fact]
    public async Task A_line_may_carry_a_name_of_its_own_and_no_character_of_it_refuses_a_paid_ticket()
    {
        await using var shop = await PosShop.Open();
        CompleteTicketLine[] lines =
        [
            Line(shop.Items.Pen, 1, 1.20m) with { Name = "Engraved\npen" },
            Line(shop.Items.Pen, 1, 1.20m) with { Name = " " },
        ];
        var sold = await shop.Ok(shop.Ticket(2.40m, lines, Cash(3)));
        Assert.Equal(["Engraved pen", "笔"], sold.Lines.Select(l => l.Name.In("zh")));
    }

    [Fact]
    public async Task A_receipt_bears_what_the_shop_says_of_itself_in_the_receipts_language()
    {
        await using var shop = await PosShop.Open();
        var sold = await shop.Ok(shop.Pens());
        var back = await shop.Ok(shop.Ticket(-1.05m, [sold.Back(1, 1, -0.15m)], Cash(-1.05m)));
        var thanks = new Letterhead("Corner Trading Ltd", "GB 123 4567 89", [LocalName.Of("Thank you").With("zh", "谢谢")], null);
        var sites = new TestSites(currency: "GBP", address: "1 High Street\nLondon", says: thanks);
        var texts = new JsonTexts([typeof(PosModule).Assembly]);

        var en = await Of(sold, "en");
        Assert.Equal(["Corner Shop", "Corner Trading Ltd", "1 High Street", "London", "Tax no. GB 123 4567 89"], en.Header);
        Assert.Equal(["Thank you"], en.Footer);
        Assert.Equal(("Corner Trading Ltd", "GB 123 4567 89", null), (en.Seller.LegalName, en.Seller.TaxNumber, en.Seller.Logo));
        Assert.Equal(["谢谢"], (await Of(sold, "zh")).Footer);
        Assert.Equal(["Goods taken back and paid out as above.", "Thank you"], (await Of(back, "en")).Footer);

        async Task<ReceiptDocument> Of(TicketInfo ticket, string language) =>
            (await shop.Ask<ITickets, ReceiptDocument?>(t => new Receipts(t, sites, texts).For(ticket.TicketId, language, default)))!;
    }
}

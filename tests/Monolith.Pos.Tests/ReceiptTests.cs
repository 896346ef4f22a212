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

        Assert.Equal(("笔", "合计", "现金"), (zh.Lines[0].Name, zh.Words.Total, zh.Tenders[0].Name));
        Assert.Equal(("Pen", "Total", "Cash"), (en.Lines[0].Name, en.Words.Total, en.Tenders[0].Name));
        Assert.Equal(("2026-11-22 18:00", "GBP", "£", 2), (en.LocalTime, en.Currency, en.Symbol, en.Digits));
        Assert.Equal(("A", "B"), (en.Taxes[0].Mark, en.Taxes[1].Mark));
        Assert.Equal(["A", "B"], en.Lines.Select(l => l.TaxMark));
        Assert.Equal(("0.46", "24.78", "5.22"), (en.Discount.ToString(), en.Total.ToString(), en.Change.ToString()));
        Assert.Equal((ticket.Number, "Corner Shop"), (en.Barcode, en.Header[0]));
        Assert.Null(await shop.Ask<IReceipts, ReceiptDocument?>(r => r.For(Guid.CreateVersion7(), null, default)));
    }
}

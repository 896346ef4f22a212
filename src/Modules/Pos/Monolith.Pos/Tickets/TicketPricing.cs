using Monolith.Inventory.Contracts;
using Monolith.Sales.Contracts;

namespace Monolith.Pos.Tickets;

/// <summary>Works a ticket out of what the till sent and what the house knows. The till showed a total already; it must be this one.</summary>
internal sealed class TicketPricing(TicketFacts facts)
{
    private readonly Dictionary<(Guid, int), Remaining> _left = new(facts.Origins);

    /// Errors: those of the single lines, pos.total-mismatch, and those of <see cref="Settlement.Change"/>
    public static Result<Ticket> Price(Contracts.CompleteTicket ticket, TicketFacts facts) => new TicketPricing(facts).Price(ticket);

    private Result<Ticket> Price(Contracts.CompleteTicket ticket)
    {
        var lines = new TicketLine[ticket.Lines.Count];
        var (discount, net, tax, anySold) = (Money.Zero, Money.Zero, Money.Zero, false);
        for (var i = 0; i < lines.Length; i++)
        {
            if (!Line(i + 1, ticket.Lines[i]).TryGet(out var line, out var error)) return error.At($"lines[{i}].{error.Field ?? "itemId"}");
            lines[i] = line;
            (discount, net, tax) = (discount + line.Figures.Discount, net + line.Figures.Net, tax + line.Figures.Tax);
            anySold |= line.Is.Quantity.IsPositive;
        }

        var total = net + tax;
        if (ticket.Total != total) return PosErrors.TotalMismatch(ticket.Total, total);
        if (!Settlement.Change(ticket.Tenders, total, facts.Digits).TryGet(out var change, out var unpaid)) return unpaid;
        return new Ticket(lines, change, discount, net, tax, total, !anySold);
    }

    private Result<TicketLine> Line(int no, CompleteTicketLine line)
    {
        if (!facts.Items.TryGetValue(line.ItemId, out var item)) return PosErrors.UnknownItem(line.ItemId).At("itemId");
        if (!line.Quantity.FitsDigits(item.QuantityDigits)) return PosErrors.QuantityDigits(item.Sku, item.QuantityDigits).At("quantity");
        if (line.Quantity.IsNegative && !facts.Actor.Can(PosPermissions.Return)) return PosErrors.ReturnNotAllowed.At("quantity");
        if (line.OriginTicketId is { } origin) return Return(no, line, item, (origin, line.OriginLineNo!.Value));

        var quote = facts.Quotes[line.ItemId];
        if (PriceError(line, item, quote) is { } priceError) return priceError.At("unitPrice");
        var gross = Exact.Extend(line.Quantity, line.UnitPrice, facts.Digits);
        if (gross.Abs() > PosLimits.LineAmount) return PosErrors.AmountRange.At("quantity");
        if (DiscountError(line.Discount, gross) is { } discountError) return discountError.At("discount");
        var figures = LineAmount.Of(gross, line.Discount, quote.Tax.Rate, quote.Tax.Inclusive, facts.Digits);
        return new TicketLine(no, line, item, figures, quote.Tax.Category, quote.Tax.Rate, quote.Tax.Inclusive);
    }

    private Error? PriceError(CompleteTicketLine line, ItemInfo item, PriceQuote quote)
    {
        if (quote.UnitPrice is not { } price || price == line.UnitPrice) return null;
        if (string.IsNullOrWhiteSpace(line.PriceReason)) return PosErrors.PriceExpired(item.Sku, line.UnitPrice, price);
        return facts.Actor.Can(PosPermissions.OverridePrice) ? null : PosErrors.PriceOverrideNotAllowed;
    }

    private Error? DiscountError(Money discount, Money gross)
    {
        if (discount.IsZero) return null;
        if (!discount.FitsDigits(facts.Digits)) return PosErrors.AmountDigits(facts.Digits);
        if (discount.IsNegative != gross.IsNegative || discount.Abs() > gross.Abs()) return PosErrors.DiscountRange(gross);
        return facts.Actor.Can(PosPermissions.Discount) ? null : PosErrors.DiscountNotAllowed;
    }

    // Paid back is what was paid: price, discount and tax are the origin's, whatever they would be today.
    private Result<TicketLine> Return(int no, CompleteTicketLine line, ItemInfo item, (Guid, int) key)
    {
        if (!_left.TryGetValue(key, out var left) || left.ItemId != line.ItemId) return PosErrors.ReturnOriginUnknown.At("originLineNo");
        var quantity = -line.Quantity;
        if (quantity > left.Quantity) return PosErrors.ReturnExceedsSale(item.Sku, left.Quantity).At("quantity");
        var back = LineAmount.Back(left, quantity, facts.Digits);
        if (line.UnitPrice != left.UnitPrice || line.Discount != back.Discount)
            return PosErrors.ReturnPrice(item.Sku, left.UnitPrice, back.Discount).At("unitPrice");
        _left[key] = left.Less(quantity, back);
        return new TicketLine(no, line, item, back, left.TaxCategory, left.TaxRate, left.TaxInclusive);
    }
}

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
        var lines = new TicketLineRow[ticket.Lines.Count];
        var (discount, net, tax, anySold) = (Money.Zero, Money.Zero, Money.Zero, false);
        for (var i = 0; i < lines.Length; i++)
        {
            if (!Line(ticket, i).TryGet(out var line, out var error)) return error.At($"lines[{i}].{error.Field ?? "itemId"}");
            lines[i] = line;
            (discount, net, tax) = (discount + line.Discount, net + line.Net, tax + line.Tax);
            anySold |= line.Quantity.IsPositive;
        }

        var total = net + tax;
        if (ticket.Total != total) return PosErrors.TotalMismatch(ticket.Total, total);
        if (!Settlement.Change(ticket.Tenders, total, facts.Digits).TryGet(out var change, out var unpaid)) return unpaid;
        return new Ticket(lines, change, discount, net, tax, total, !anySold);
    }

    private Result<TicketLineRow> Line(Contracts.CompleteTicket ticket, int place)
    {
        var line = ticket.Lines[place];
        if (!facts.Items.TryGetValue(line.ItemId, out var item)) return PosErrors.UnknownItem(line.ItemId).At("itemId");
        if (!line.Quantity.FitsDigits(item.QuantityDigits)) return PosErrors.QuantityDigits(item.Sku, item.QuantityDigits).At("quantity");
        if (line.Quantity.IsNegative && !facts.Actor.Can(PosPermissions.Return)) return PosErrors.ReturnNotAllowed.At("quantity");
        if (line.OriginTicketId is { } origin) return Return(ticket, place, item, (origin, line.OriginLineNo!.Value));

        var quote = facts.Quotes[line.ItemId];
        if (PriceError(line, item, quote) is { } priceError) return priceError.At("unitPrice");
        var gross = Exact.Extend(line.Quantity, line.UnitPrice, facts.Digits);
        if (gross.Abs() > PosLimits.LineAmount) return PosErrors.AmountRange.At("quantity");
        if (DiscountError(line.Discount, gross) is { } discountError) return discountError.At("discount");
        var figures = LineAmount.Of(gross, line.Discount, quote.Tax.Rate, quote.Tax.Inclusive, facts.Digits);
        return Row(ticket, place, item, figures, quote.Tax);
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
    private Result<TicketLineRow> Return(Contracts.CompleteTicket ticket, int place, ItemInfo item, (Guid, int) key)
    {
        var line = ticket.Lines[place];
        if (!_left.TryGetValue(key, out var left) || left.ItemId != line.ItemId) return PosErrors.ReturnOriginUnknown.At("originLineNo");
        var quantity = -line.Quantity;
        if (quantity > left.Quantity) return PosErrors.ReturnExceedsSale(item.Sku, left.Quantity).At("quantity");
        var back = LineAmount.Back(left, quantity, facts.Digits);
        if (line.UnitPrice != left.UnitPrice || line.Discount != back.Discount)
            return PosErrors.ReturnPrice(item.Sku, left.UnitPrice, back.Discount).At("unitPrice");
        _left[key] = left.Less(quantity, back);
        return Row(ticket, place, item, back, new(left.TaxCategory, left.TaxRate, left.TaxInclusive));
    }

    private static TicketLineRow Row(Contracts.CompleteTicket ticket, int place, ItemInfo item, LineAmount figures, TaxQuote tax)
    {
        var line = ticket.Lines[place];
        return new()
        {
            TicketId = ticket.TicketId,
            No = place + 1,
            ItemId = item.ItemId,
            Sku = item.Sku,
            Name = string.IsNullOrWhiteSpace(line.Name) ? item.Name : LocalName.FromText(line.Name),
            Category = item.Category,
            Unit = item.Unit,
            IsService = item.IsService,
            Quantity = line.Quantity,
            UnitPrice = line.UnitPrice,
            Discount = figures.Discount,
            DiscountReason = line.DiscountReason,
            PriceReason = line.PriceReason,
            Amount = figures.Amount,
            Net = figures.Net,
            Tax = figures.Tax,
            TaxCategory = tax.Category,
            TaxRate = tax.Rate,
            TaxInclusive = tax.Inclusive,
            OriginTicketId = line.OriginTicketId,
            OriginLineNo = line.OriginLineNo,
        };
    }
}

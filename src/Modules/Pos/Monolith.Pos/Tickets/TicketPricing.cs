using Monolith.Inventory.Contracts;
using Monolith.Pos.CashRoundings;
using Monolith.Pos.Findings;
using Monolith.Sales.Contracts;

namespace Monolith.Pos.Tickets;

/// <summary>Works a ticket out as the till says it, and finds where that isn't what the house would have said. Only what contradicts itself
/// is refused: the customer has paid.</summary>
internal sealed class TicketPricing
{
    private readonly Contracts.CompleteTicket _ticket;
    private readonly TicketFacts _facts;
    private readonly Dictionary<(Guid, int), Remaining> _left;
    private readonly TicketJudge _judge;

    private TicketPricing(Contracts.CompleteTicket ticket, TicketFacts facts) =>
        (_ticket, _facts, _left, _judge) =
            (ticket, facts, new Dictionary<(Guid, int), Remaining>(facts.Origins), new TicketJudge(facts.Rights, facts.Digits));

    /// Errors: pos.unknown-item, pos.quantity-digits, pos.amount-range, pos.amount-digits, pos.discount-range, pos.line-mismatch,
    /// pos.total-mismatch, and those of <see cref="Settlement.Change"/>
    public static Result<Ticket> Price(Contracts.CompleteTicket ticket, TicketFacts facts)
    {
        if (!Reckon(ticket, facts).TryGet(out var priced, out var wrong)) return wrong;
        if (ticket.Total != priced.Total) return PosErrors.TotalMismatch(ticket.Total, priced.Total);
        var rounding = ticket.CashRounding ?? Money.Zero;
        if (!Settlement.Change(ticket.Tenders, priced.Total, facts.Digits, rounding).TryGet(out var change, out var unpaid)) return unpaid;
        priced = priced with { Change = change, CashRounding = rounding };
        // Who doesn't round at all says nothing of it: importers, invoices, shops of before.
        var ours = CashRounding.Of(priced.Total, ticket.Tenders, facts.CashStep);
        if (ticket.CashRounding is null || rounding == ours) return priced;
        var (said, expected) = (rounding.ToText(facts.Digits), ours.ToText(facts.Digits));
        var found = Found.Of(PosErrors.CashRounding(rounding, priced.Total), "pos.found-cash-rounding", said, expected);
        return priced with { Found = [.. priced.Found, found] };
    }

    /// <summary>The same before anybody has paid.</summary>
    public static Result<Ticket> Reckon(Contracts.CompleteTicket ticket, TicketFacts facts) => new TicketPricing(ticket, facts).Reckon();

    private Result<Ticket> Reckon()
    {
        var rounding = _ticket.TaxRounding ?? _facts.TaxRounding;
        _judge.TaxRounding(_ticket.TaxRounding, _facts.TaxRounding);
        var reckoned = new Reckoned[_ticket.Lines.Count];
        for (var i = 0; i < reckoned.Length; i++)
        {
            if (!Line(i).TryGet(out var line, out var error)) return error.At($"lines[{i}].{error.Field ?? "itemId"}");
            reckoned[i] = line;
        }

        // What comes back of a sale is a share of what was paid for it, and no part of this ticket's own tax.
        var spread = rounding == TaxRounding.PerTicket
            ? TaxPerTicket.Of([.. reckoned.Select(r => r.IsShare ? null : ((LineAmount, TaxQuote)?)(r.Figures, r.Tax))], _facts.Digits)
            : null;
        return Sum(reckoned, spread, rounding);
    }

    private Result<Ticket> Sum(Reckoned[] reckoned, LineAmount?[]? spread, TaxRounding rounding)
    {
        var lines = new TicketLineRow[reckoned.Length];
        var (discount, net, tax, anySold) = (Money.Zero, Money.Zero, Money.Zero, false);
        for (var i = 0; i < lines.Length; i++)
        {
            var (line, item, _, quote, isShare) = reckoned[i];
            var figures = spread?[i] ?? reckoned[i].Figures;
            if (!isShare && TicketArithmetic.TaxAsSaid(line, figures) is { } wrong) return wrong.At($"lines[{i}].{wrong.Field}");
            if (!isShare && line.Quantity.IsNegative) _judge.BlindReturn(i, figures);
            lines[i] = Row(i, line, item, figures, quote);
            (discount, net, tax) = (discount + figures.Discount, net + figures.Net, tax + figures.Tax);
            anySold |= line.Quantity.IsPositive;
        }

        _judge.Totals();
        return new Ticket(lines, [], discount, net, tax, net + tax, !anySold, _judge.Found, rounding);
    }

    private Result<Reckoned> Line(int place)
    {
        var line = _ticket.Lines[place];
        if (!_facts.Items.TryGetValue(line.ItemId, out var item)) return PosErrors.UnknownItem(line.ItemId).At("itemId");
        if (!line.Quantity.FitsDigits(item.QuantityDigits)) return PosErrors.QuantityDigits(item.Sku, item.QuantityDigits).At("quantity");
        if (line.Quantity.IsNegative) _judge.Needs(place, PosPermissions.Return, PosErrors.ReturnNotAllowed.At("quantity"));
        if (line.OriginTicketId is { } ticket)
        {
            if (_left.TryGetValue((ticket, line.OriginLineNo!.Value), out var left) && left.ItemId == line.ItemId)
                return Return(place, item, left);
            _judge.Finds(place, PosErrors.ReturnOriginUnknown.At("originLineNo"), "pos.found-return-origin", item.Sku);
            return Sold(place, line with { OriginTicketId = null, OriginLineNo = null }, item);
        }

        return Sold(place, line, item);
    }

    private Result<Reckoned> Sold(int place, CompleteTicketLine line, ItemInfo item)
    {
        var pack = line.EntryUnit is { } unit ? item.PackCalled(unit) : null;
        _judge.Pack(place, line, item, pack);
        var ofItem = _facts.Quotes[(line.ItemId, null)];
        // Of a pack that isn't the item's the house knows no price.
        var quote = line.EntryUnit is null ? ofItem : _facts.Quotes.GetValueOrDefault((line.ItemId, pack?.Unit ?? ""));
        if (quote is not null) _judge.Price(place, line, item, quote);
        var tax = _judge.Tax(place, line, item, ofItem.Tax);
        if (!TicketArithmetic.Of(line, tax, _facts.Digits).TryGet(out var figures, out var error)) return error;
        _judge.Discount(place, line, item);
        return new Reckoned(line, item, figures, tax, IsShare: false);
    }

    // Paid back is what was paid: price, discount and tax are the origin's, whatever they would be today. A till that reckoned otherwise
    // has paid out otherwise.
    private Result<Reckoned> Return(int place, ItemInfo item, Remaining left)
    {
        var line = _ticket.Lines[place];
        var quantity = -line.Quantity;
        var tax = new TaxQuote(left.TaxCategory, left.TaxRate, left.TaxInclusive);
        var figures = default(LineAmount);
        var unitPrice = left.PriceOf(line.EntryQuantity is { } packs ? PackMath.Size(line.Quantity, packs) : null);
        if (quantity <= left.Quantity
            && TicketArithmetic.IsAs(line, unitPrice, LineAmount.Back(left, quantity, _facts.Digits), out figures))
        {
            _left[(left.TicketId, left.No)] = left.Less(quantity, figures);
            return new Reckoned(line, item, figures, tax, IsShare: true);
        }

        if (quantity > left.Quantity)
        {
            var refusal = PosErrors.ReturnExceedsSale(item.Sku, left.Quantity).At("quantity");
            _judge.Finds(place, refusal, "pos.found-return-exceeds", item.Sku, left.OrNothing().Quantity, quantity);
        }
        else
        {
            var refusal = PosErrors.ReturnPrice(item.Sku, unitPrice, figures.Discount).At("unitPrice");
            _judge.Finds(place, refusal, "pos.found-return-price", item.Sku, unitPrice.ToText(_facts.Digits));
        }

        if (!TicketArithmetic.AsSaid(line, tax, _facts.Digits).TryGet(out figures, out var error)) return error;
        _left[(left.TicketId, left.No)] = left.Less(quantity, figures);
        return new Reckoned(line, item, figures, tax, IsShare: true);
    }

    private TicketLineRow Row(int place, CompleteTicketLine line, ItemInfo item, LineAmount figures, TaxQuote tax) => new()
    {
        TicketId = _ticket.TicketId,
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
        DiscountReason = line.DiscountReason.Plain(),
        PriceReason = line.PriceReason.Plain(),
        Amount = figures.Amount,
        Net = figures.Net,
        Tax = figures.Tax,
        TaxCategory = tax.Category,
        TaxRate = tax.Rate,
        TaxInclusive = tax.Inclusive,
        OriginTicketId = line.OriginTicketId,
        OriginLineNo = line.OriginLineNo,
        EntryUnit = line.EntryUnit is { } unit ? item.PackCalled(unit)?.Unit ?? unit.Plain() : null,
        EntryQuantity = line.EntryQuantity,
    };

    /// <param name="IsShare">It is a part of what was paid for a sold line, its tax too.</param>
    private readonly record struct Reckoned(CompleteTicketLine Line, ItemInfo Item, LineAmount Figures, TaxQuote Tax, bool IsShare);
}

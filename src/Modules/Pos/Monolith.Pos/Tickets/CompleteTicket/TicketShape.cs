using Monolith.Inventory.Contracts;

namespace Monolith.Pos.Tickets.CompleteTicket;

/// <summary>Sizes and counts, before anything is looked up. By hand: this is the hottest path of the house.</summary>
internal static class TicketShape
{
    /// Errors: pos.no-lines, pos.too-many-lines, pos.too-many-tenders, input.too-long, input.malformed, input.out-of-range
    public static Error? Check(Contracts.CompleteTicket ticket)
    {
        if (ticket.Lines is null or { Count: 0 }) return PosErrors.NoLines;
        if (ticket.Lines.Count > PosLimits.Lines) return PosErrors.TooManyLines;
        if (ticket.Tenders is { Count: > PosLimits.Tenders }) return PosErrors.TooManyTenders;
        if (ticket.Number is not null && !IsNumber(ticket.Number)) return Error.Invalid("input.malformed", "A receipt number has 1 to 40 visible ASCII characters.").At("number");
        if (ticket.Note is { Length: > PosLimits.Note }) return PosErrors.TooLong("note", PosLimits.Note);

        if (ticket.TaxRounding is { } rounding && !Enum.IsDefined(rounding))
            return Error.Invalid("input.malformed", "Taxes are rounded perLine or perTicket.").At("taxRounding");
        if (CheckPeople(ticket) is { } unknown) return unknown;

        for (var i = 0; i < ticket.Tenders?.Count; i++)
        {
            var tender = ticket.Tenders[i];
            if (tender.Reference is { Length: > PosLimits.Reference }) return PosErrors.TooLong($"tenders[{i}].reference", PosLimits.Reference);
            if (tender.Amount.Abs() > PosLimits.Tender) return PosErrors.AmountRange.At($"tenders[{i}].amount");
            if (!Enum.IsDefined(tender.Kind)) return Error.Invalid("input.malformed", "There is no such tender.").At($"tenders[{i}].kind");
        }

        for (var i = 0; i < ticket.Lines.Count; i++)
        {
            if (CheckLine(ticket.Lines[i]) is { } error) return error.At($"lines[{i}].{error.Field}");
        }

        return null;
    }

    private static Error? CheckLine(CompleteTicketLine line)
    {
        if (line.Quantity.IsZero) return PosErrors.QuantityZero.At("quantity");
        if (line.Quantity.Abs() > PosLimits.Quantity) return PosErrors.QuantityRange.At("quantity");
        if (!IsEntry(line)) return PosErrors.EntryQuantity.At("entryQuantity");
        if (line.UnitPrice.IsNegative || line.UnitPrice > PosLimits.UnitPrice) return PosErrors.PriceRange.At("unitPrice");
        if (line.DiscountReason is { Length: > PosLimits.Reason }) return PosErrors.TooLong("discountReason", PosLimits.Reason);
        if (line.PriceReason is { Length: > PosLimits.Reason }) return PosErrors.TooLong("priceReason", PosLimits.Reason);
        if (line.Name is { Length: > PosLimits.Name }) return PosErrors.TooLong("name", PosLimits.Name);
        if (line.Tax is { } tax && !IsTax(tax))
            return Error.Invalid("input.out-of-range", "A tax has a category and a rate from 0 to 100 %.").At("tax");
        if (line.OriginTicketId is null != line.OriginLineNo is null) return PosErrors.ReturnOriginUnknown.At("originLineNo");
        if (line.OriginTicketId is not null && !line.Quantity.IsNegative) return PosErrors.OriginOnSale.At("originTicketId");
        return null;
    }

    private static Error? CheckPeople(Contracts.CompleteTicket ticket)
    {
        if (ticket.Cashier is { } cashier && !IsPerson(cashier.UserId, cashier.Name, cashier.Grant)) return PosErrors.Malformed("cashier");
        if (ticket.Authorities is { Count: > PosLimits.Authorities }) return PosErrors.TooMany("authorities", PosLimits.Authorities);
        for (var i = 0; i < ticket.Authorities?.Count; i++)
        {
            var lent = ticket.Authorities[i];
            if (!IsPerson(lent.UserId, lent.Name, lent.Grant) || lent.Permission is not { Length: > 0 and <= PosLimits.Permission })
                return PosErrors.Malformed($"authorities[{i}]");
            if (lent.Reason is { Length: > PosLimits.Reason }) return PosErrors.TooLong($"authorities[{i}].reason", PosLimits.Reason);
        }

        return null;
    }

    private static bool IsPerson(string? id, string? name, string? grant) =>
        id is { Length: > 0 and <= PosLimits.Person } && name is { Length: > 0 and <= PosLimits.Person } && !name.Any(char.IsControl)
        && grant is null or { Length: <= PosLimits.Grant };

    private static bool IsEntry(CompleteTicketLine line) => line.EntryQuantity is not { } packs
        ? line.EntryUnit is null
        : line.EntryUnit is { Length: > 0 and <= PosLimits.Unit } unit && !unit.Any(char.IsControl) && packs.Abs() <= PosLimits.Quantity
            && PackMath.Size(line.Quantity, packs) is { IsPositive: true };

    private static bool IsTax(CompleteTicketTax tax) =>
        tax.Category is { Length: > 0 and <= 40 } && tax.Rate >= Rate.Zero && tax.Rate <= Rate.FromPercent(100);

    private static bool IsNumber(string number) => number.Length is > 0 and <= PosLimits.Number && number.All(c => c is > ' ' and <= '~');
}

using Monolith.Inventory.Contracts;

namespace Monolith.Pos.Tickets;

/// <summary>What is left to return of sold lines, all earlier returns counted.</summary>
internal static class Origins
{
    /// <summary>Stock units in the pack that a line was sold by.</summary>
    public static Quantity? PackSize(this TicketLineRow line) =>
        line.EntryQuantity is { } packs ? PackMath.Size(line.Quantity, packs) : null;

    public static async Task<Dictionary<(Guid Ticket, int No), Remaining>> Load(PosDbContext db, IReadOnlyCollection<Guid> tickets, CancellationToken ct)
    {
        var sold = await db.Lines.AsNoTracking().Where(l => tickets.Contains(l.TicketId)).ToListAsync(ct);
        var back = await db.Lines.AsNoTracking().Where(l => l.OriginTicketId != null && tickets.Contains(l.OriginTicketId.Value))
            .Select(l => new { l.OriginTicketId, l.OriginLineNo, l.Quantity, l.Discount, l.Amount, l.Net, l.Tax }).ToListAsync(ct);

        var left = sold.Where(l => l.Quantity.IsPositive).ToDictionary(
            l => (l.TicketId, l.No),
            l => new Remaining(l.TicketId, l.No, l.ItemId, l.UnitPrice, l.Quantity, l.Amount, l.Discount, l.Tax, l.TaxCategory,
                l.TaxRate, l.TaxInclusive,
                l.EntryUnit, l.PackSize()));
        foreach (var line in back)
        {
            var key = (line.OriginTicketId!.Value, line.OriginLineNo!.Value);
            left[key] = left[key].Less(-line.Quantity, new(line.Discount, line.Amount, line.Net, line.Tax));
        }

        return left;
    }
}

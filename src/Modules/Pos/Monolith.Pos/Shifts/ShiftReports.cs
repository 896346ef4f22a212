namespace Monolith.Pos.Shifts;

/// <summary>X and Z reports. An open shift is summed from its tickets when somebody asks: no ticket has to stand in line for a row of
/// running totals, and there is no second figure that could differ from the first.</summary>
internal static class ShiftReports
{
    public static async Task<ShiftReport> Report(PosDbContext db, ShiftRow shift, Site site, CancellationToken ct)
    {
        if (shift.State == ShiftState.Open) return Of(shift, await Sum(db, shift, ct), [], []);
        var tenders = await db.Set<ShiftTenderRow>().AsNoTracking().Where(t => t.ShiftId == shift.Id).ToListAsync(ct);
        var taxes = await db.Set<ShiftTaxRow>().AsNoTracking().Where(t => t.ShiftId == shift.Id).ToListAsync(ct);
        var kept = new ShiftFigures(
            shift.Tickets, shift.Returns, shift.Gross, shift.Discounts, shift.Returned, shift.Net, shift.Tax, shift.Total,
            tenders.Select(t => new TenderFigures(t.Kind, t.Count, t.Amount)).ToList(),
            taxes.OrderBy(t => t.Category, StringComparer.Ordinal).ThenBy(t => t.Rate)
                .Select(t => new ShiftTax(t.Category, t.Rate, t.Net, t.Tax)).ToList(),
            shift.CashRounding);
        return Of(shift, kept, tenders.Select(t => new ShiftTender(t.Kind, t.Count, t.Amount, t.Counted, t.Difference)).ToList(),
            await ShiftSupplements.Of(db, shift.Id, site, ct));
    }

    public static ShiftReport Of(
        ShiftRow s, ShiftFigures f, IReadOnlyList<ShiftTender> counted, IReadOnlyList<ShiftSupplement> supplements) => new(
        s.Id, s.RegisterId, s.RegisterCode, s.State, s.ZNumber, s.CashierName, s.OpenedAt, s.ClosedAt, s.Float,
        f.Tickets, f.Returns, f.Gross, f.Discounts, f.Returned, f.Net, f.Tax, f.Total, f.ExpectedCash(s.Float), s.CountedCash, s.Difference,
        counted.Count > 0
            ? counted.OrderBy(t => t.Kind).ToList()
            : f.Tenders.OrderBy(t => t.Kind).Select(t => new ShiftTender(t.Kind, t.Count, t.Amount, null, null)).ToList(),
        f.Taxes, s.ClosedByName, supplements, f.CashRounding, s.LedgerHead);

    public static async Task<ShiftFigures> Sum(PosDbContext db, ShiftRow shift, CancellationToken ct)
    {
        var id = shift.Id;
        var tickets = await db.Tickets.AsNoTracking().Where(t => t.ShiftId == id).GroupBy(t => t.IsReturn)
            .Select(g => new { IsReturn = g.Key, Count = g.Count() }).ToListAsync(ct);
        var rounded = await db.Database.SqlQuery<long>(
            $"SELECT CAST(COALESCE(SUM(cash_rounding), 0) AS bigint) AS \"Value\" FROM pos_tickets WHERE shift_id = {id}").ToListAsync(ct);
        var lines = await db.Database.SqlQuery<LineSums>(
            $"""
            SELECT l.tax_category AS category, l.tax_rate AS rate, CAST(SUM(l.net) AS bigint) AS net, CAST(SUM(l.tax) AS bigint) AS tax,
                CAST(SUM(CASE WHEN l.quantity > 0 THEN l.amount + l.discount ELSE 0 END) AS bigint) AS gross,
                CAST(SUM(CASE WHEN l.quantity > 0 THEN l.discount ELSE 0 END) AS bigint) AS discounts,
                CAST(SUM(CASE WHEN l.quantity < 0 THEN -l.amount ELSE 0 END) AS bigint) AS returned
            FROM pos_ticket_lines l JOIN pos_tickets t ON t.id = l.ticket_id
            WHERE t.shift_id = {id} GROUP BY l.tax_category, l.tax_rate
            """).ToListAsync(ct);
        var tenders = await db.Database.SqlQuery<TenderSums>(
            $"""
            SELECT d.kind AS kind, CAST(COUNT(*) AS bigint) AS uses, CAST(SUM(d.amount - d.change_given) AS bigint) AS amount
            FROM pos_ticket_tenders d JOIN pos_tickets t ON t.id = d.ticket_id
            WHERE t.shift_id = {id} GROUP BY d.kind
            """).ToListAsync(ct);

        var (net, tax) = (Total(lines, l => l.Net), Total(lines, l => l.Tax));
        return new(
            tickets.Where(t => !t.IsReturn).Sum(t => t.Count), tickets.Where(t => t.IsReturn).Sum(t => t.Count),
            Total(lines, l => l.Gross), Total(lines, l => l.Discounts), Total(lines, l => l.Returned), net, tax, net + tax,
            tenders.Select(t => new TenderFigures(Enum.Parse<TenderKind>(t.Kind), (int)t.Uses, Money.FromScaled(t.Amount))).OrderBy(t => t.Kind).ToList(),
            lines.Select(l => new ShiftTax(l.Category, Rate.FromScaled(l.Rate), Money.FromScaled(l.Net), Money.FromScaled(l.Tax)))
                .OrderBy(t => t.Category, StringComparer.Ordinal).ThenBy(t => t.Rate).ToList(),
            Money.FromScaled(rounded[0]));
    }

    private static Money Total(List<LineSums> lines, Func<LineSums, long> of) => Money.FromScaled(lines.Sum(of));

    private sealed record LineSums(string Category, long Rate, long Net, long Tax, long Gross, long Discounts, long Returned);

    private sealed record TenderSums(string Kind, long Uses, long Amount);
}

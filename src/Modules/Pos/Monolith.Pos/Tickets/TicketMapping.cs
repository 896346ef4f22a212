using Monolith.Pos.Contracts.Events;

namespace Monolith.Pos.Tickets;

/// <summary>Rows as the Contracts show them.</summary>
internal static class TicketMapping
{
    public static readonly IReadOnlyDictionary<int, Quantity> NothingReturned = new Dictionary<int, Quantity>();

    /// <param name="returned">What came back since, by line.</param>
    public static TicketInfo Info(
        TicketRow t, IReadOnlyList<TicketLineRow> lines, IReadOnlyList<TicketTenderRow> tenders,
        IReadOnlyDictionary<int, Quantity> returned, IReadOnlyList<TicketAuthorityRow> authorities, IReadOnlyList<TicketFinding> findings) => new(
        t.Id, t.Number, t.RegisterId, t.RegisterCode, t.ShiftId, t.WarehouseId, t.CashierId, t.CashierName, t.CustomerId, t.CompletedAt,
        t.BusinessDate, t.IsReturn,
        lines.Select(l => new TicketLineInfo(
            l.No, l.ItemId, l.Sku, l.Name, l.Category, l.Unit, l.IsService, l.Quantity, l.UnitPrice, l.Discount, l.Amount, l.Net, l.Tax,
            l.TaxCategory, l.TaxRate, l.TaxInclusive, l.OriginTicketId, l.OriginLineNo, returned.GetValueOrDefault(l.No), l.EntryUnit,
            l.EntryQuantity)).ToList(),
        tenders.Select(d => new TicketTenderInfo(d.Kind, d.Amount, d.ChangeGiven, d.Reference)).ToList(),
        t.Discount, t.Net, t.Tax, t.Total, t.ChangeGiven, t.Note, t.PrintedNumber, t.TillTime, t.AfterClose,
        authorities.Select(a => new TicketAuthorityInfo(a.Permission, a.UserId, a.Name, a.At, a.IsProven, a.Reason)).ToList(), findings,
        t.TaxRounding)
    {
        CashRounding = t.CashRounding,
    };

    public static TicketCompleted Event(
        TicketRow t, IReadOnlyList<TicketLineRow> lines, IReadOnlyList<TicketTenderRow> tenders,
        IReadOnlyList<TicketAuthorityRow> authorities) => new(
        t.Id, t.Number, t.ActorId, t.ActorName, t.Site, t.BusinessDate, t.RegisterId, t.RegisterCode, t.ShiftId,
        t.WarehouseId, t.CashierId, t.CashierName, t.CompletedAt, t.IsReturn,
        lines.Select(l => new TicketCompletedLine(
            l.No, l.ItemId, l.Sku, l.Name, l.Unit, l.IsService, l.Quantity, l.UnitPrice, l.Discount, l.Amount, l.Net, l.Tax,
            l.TaxCategory, l.TaxRate, l.Category, l.OriginTicketId, l.OriginLineNo, l.Lot, l.Serial, l.EntryUnit, l.EntryQuantity, l.Promotion,
            l.SalespersonId, l.SalespersonName, l.Bin)).ToList(),
        tenders.Select(d => new TicketCompletedTender(d.Kind, d.Amount - d.ChangeGiven)).ToList(),
        t.Net, t.Tax, t.Total, t.CustomerId, t.SalespersonId, t.SalespersonName,
        authorities.Count == 0 ? null : [.. authorities.Select(a => new TicketAuthority(a.Permission, a.UserId, a.Name, a.At, a.Reason))],
        Late: Dating.IsBackDated(t.CompletedAt, t.RecordedAt), RecordedAt: t.RecordedAt, AfterClose: t.AfterClose,
        CashRounding: t.CashRounding.IsZero ? null : t.CashRounding);
}

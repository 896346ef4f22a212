using Monolith.Pos.Contracts;

namespace Monolith.Finance.Booking;

/// <summary>The shifts of a batch and their journals that are open, read and written past LINQ: every batch of tickets passes here
/// while tills wait at the gate. Under the lock <c>journals</c>.</summary>
internal sealed class OpenShifts(FinanceDbContext db)
{
    private readonly Dictionary<Guid, ShiftRow> _shifts = [];
    private readonly HashSet<Guid> _stored = [];
    private readonly List<ShiftJournal> _journals = [];

    public IReadOnlyList<ShiftJournal> Journals => _journals;

    public async Task Load(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        _shifts.Clear();
        _stored.Clear();
        _journals.Clear();
        await db.ReadIn(
            "SELECT id, register_code, cashier_name, closed_at, z_number, goods_tickets, stock_tickets FROM fin_shifts WHERE id IN", ids,
            row =>
            {
                var shift = Read(row);
                _shifts.Add(shift.Id, shift);
                _stored.Add(shift.Id);
            },
            ct);
        await db.ReadIn(
            $"""
            SELECT id, kind, source_id, date FROM fin_journals
            WHERE source_kind = '{PosKinds.Shift}' AND state = '{nameof(JournalState.Open)}' AND source_id IN
            """, ids,
            row => _journals.Add(
                new(row.GetGuid(0), Enum.Parse<JournalKind>(row.GetString(1)), row.GetGuid(2), DateOnly.FromDayNumber(row.GetInt32(3)))),
            ct);
    }

    public ShiftRow Get(Guid id)
    {
        if (!_shifts.TryGetValue(id, out var shift)) _shifts.Add(id, shift = new ShiftRow { Id = id });
        return shift;
    }

    public ShiftJournal? JournalOf(JournalKind kind, Guid shiftId, DateOnly date) =>
        _journals.Find(j => j.Kind == kind && j.ShiftId == shiftId && j.Date == date);

    public void Opened(ShiftJournal journal) => _journals.Add(journal);

    public async Task Save(DateTimeOffset now, CancellationToken ct)
    {
        await db.BulkInsert(_shifts.Values.Where(s => !_stored.Contains(s.Id)).ToList(), ct);
        await db.ExecuteMany(
            """
            UPDATE fin_shifts
            SET register_code = @p0, cashier_name = @p1, closed_at = @p2, z_number = @p3, goods_tickets = @p4, stock_tickets = @p5
            WHERE id = @p6
            """,
            _shifts.Values.Where(s => _stored.Contains(s.Id)).Select(Row).ToList(), ct);

        var whole = _journals.Where(j => Journal.IsWhole(j.Kind, Get(j.ShiftId))).ToList();
        foreach (var made in whole.Select(j => j.Made).OfType<JournalRow>())
            (made.State, made.PostedAt, made.PostedBy) = (JournalState.Posted, now, Journal.SystemPoster);
        await db.BulkInsert(_journals.Where(j => j.Made is not null).Select(j => j.Made!).ToList(), ct);
        await db.ExecuteMany(
            $"UPDATE fin_journals SET state = '{nameof(JournalState.Posted)}', posted_at = @p0, posted_by = @p1 WHERE id = @p2",
            whole.Where(j => j.Made is null).Select(j => new object?[] { Instants.ToMicroseconds(now), Journal.SystemPoster, j.Id }).ToList(), ct);
    }

    private static ShiftRow Read(System.Data.Common.DbDataReader row) => new()
    {
        Id = row.GetGuid(0),
        RegisterCode = row.IsDBNull(1) ? null : row.GetString(1),
        CashierName = row.IsDBNull(2) ? null : row.GetString(2),
        ClosedAt = row.IsDBNull(3) ? null : Instants.FromMicroseconds(row.GetInt64(3)),
        ZNumber = row.IsDBNull(4) ? null : row.GetInt32(4),
        GoodsTickets = row.GetInt32(5),
        StockTickets = row.GetInt32(6),
    };

    private static object?[] Row(ShiftRow s) =>
    [
        s.RegisterCode, s.CashierName, s.ClosedAt is { } closed ? Instants.ToMicroseconds(closed) : null, s.ZNumber,
        s.GoodsTickets, s.StockTickets, s.Id,
    ];
}

/// <param name="Made">The whole journal where this batch opened it.</param>
internal sealed record ShiftJournal(Guid Id, JournalKind Kind, Guid ShiftId, DateOnly Date, JournalRow? Made = null);

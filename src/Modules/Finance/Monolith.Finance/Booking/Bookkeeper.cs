namespace Monolith.Finance.Booking;

/// <summary>Books a batch of sets: finds or opens their journals in memory, then writes all entries at once.</summary>
internal sealed class Bookkeeper(FinanceDbContext db, ChartKeeper charts, JournalNumbers numbers, TimeProvider clock)
{
    private readonly Dictionary<Guid, Shift> _shifts = [];
    private readonly Dictionary<(JournalKind Kind, Guid Shift, DateOnly Date), Journal> _open = [];
    private readonly List<Journal> _documents = [];
    private readonly List<Entry> _entries = [];
    private DateTimeOffset _now;
    private Settings _settings = null!;

    public Chart Chart { get; private set; } = null!;

    public async Task Begin(IReadOnlyCollection<Guid> shiftIds, CancellationToken ct)
    {
        // Tickets and stock are booked by two readers into the journals of the same shifts.
        await db.Lock("journals", ct);
        _shifts.Clear();
        _open.Clear();
        _documents.Clear();
        _entries.Clear();
        _now = clock.GetUtcNow();
        (Chart, _settings) = await charts.Load(ct);
        await numbers.Load(ct);
        if (shiftIds.Count == 0) return;
        foreach (var shift in await db.Shifts.Where(s => shiftIds.Contains(s.Id)).ToListAsync(ct)) _shifts.Add(shift.Id, shift);
        var open = await db.Journals
            .Where(j => shiftIds.Contains(j.SourceId) && j.SourceKind == SourceKinds.Shift && j.State == JournalState.Open).ToListAsync(ct);
        foreach (var journal in open) _open[(journal.Kind, journal.SourceId, journal.Date)] = journal;
    }

    public Shift ShiftOf(Guid id)
    {
        if (_shifts.TryGetValue(id, out var shift)) return shift;
        db.Add(shift = new Shift { Id = id });
        _shifts.Add(id, shift);
        return shift;
    }

    public void Add(Source source, JournalKind kind, List<SetLine> lines)
    {
        long sum = 0;
        foreach (var line in lines) sum += line.Amount.Scaled;
        if (sum != 0) throw new InvalidOperationException($"The set of {source.Kind} {source.Number} does not balance: {Money.FromScaled(sum)}.");

        var perShift = source is { Kind: SourceKinds.Ticket, ShiftId: not null } && _settings.JournalPer == JournalPer.Shift;
        var journal = perShift ? OfShift(kind, source.ShiftId!.Value, source.Date) : OfDocument(kind, source);
        for (var i = 0; i < lines.Count; i++)
        {
            _entries.Add(new Entry
            {
                JournalId = journal.Id,
                Book = source.Book,
                SourceId = source.Id,
                Part = source.Part,
                Line = i + 1,
                Account = lines[i].Account,
                Amount = lines[i].Amount.Scaled,
                Date = source.Date,
                SourceKind = source.Kind,
                SourceNumber = source.Number,
                ShiftId = source.ShiftId,
                Effective = source.Effective,
                Recorded = _now,
                Text = lines[i].Text,
            });
        }
    }

    public async Task Finish(CancellationToken ct)
    {
        foreach (var journal in _open.Values)
        {
            var shift = ShiftOf(journal.SourceId);
            var complete = journal.Kind != JournalKind.Stock || shift.StockTickets >= shift.GoodsTickets;
            if (shift.ClosedAt is null || !complete) continue;
            (journal.State, journal.PostedAt, journal.PostedBy) = (JournalState.Posted, _now, "system");
        }

        await db.BulkInsert(_documents, ct);
        await db.BulkInsert(_entries, ct);
    }

    private Journal OfShift(JournalKind kind, Guid shiftId, DateOnly date)
    {
        if (_open.TryGetValue((kind, shiftId, date), out var journal)) return journal;
        var shift = ShiftOf(shiftId);
        journal = New(kind, SourceKinds.Shift, shiftId, shift.RegisterCode ?? "", shiftId, date, JournalState.Open);
        db.Add(journal);
        _open.Add((kind, shiftId, date), journal);
        return journal;
    }

    private Journal OfDocument(JournalKind kind, Source source)
    {
        var journal = New(kind, source.Kind, source.Id, source.Number, source.ShiftId, source.Date, JournalState.Posted);
        _documents.Add(journal);
        return journal;
    }

    private Journal New(JournalKind kind, string sourceKind, Guid sourceId, string sourceNumber, Guid? shiftId, DateOnly date, JournalState state) => new()
    {
        Id = Guid.CreateVersion7(_now),
        Number = numbers.Next(),
        Date = date,
        Kind = kind,
        SourceKind = sourceKind,
        SourceId = sourceId,
        SourceNumber = sourceNumber,
        ShiftId = shiftId,
        State = state,
        OpenedAt = _now,
        PostedAt = state == JournalState.Posted ? _now : null,
        PostedBy = state == JournalState.Posted ? "system" : null,
    };
}

using Monolith.Pos.Contracts;
using Monolith.SharedKernel.Sites;

namespace Monolith.Finance.Booking;

/// <summary>Books a batch of sets: finds or opens their journals in memory, then writes all entries at once.</summary>
internal sealed class Bookkeeper(FinanceDbContext db, ChartKeeper charts, OpenShifts shifts, IPeriods periods, ISites sites,
    TimeProvider clock)
{
    private readonly List<JournalRow> _documents = [];
    private readonly List<JournalRow> _made = [];
    private readonly List<EntryRow> _entries = [];
    private DateTimeOffset _now;
    private JournalPer _journalPer;
    private DateOnly _firstOpen;

    public Chart Chart { get; private set; } = null!;

    public async Task Begin(IReadOnlyCollection<Guid> shiftIds, CancellationToken ct)
    {
        await db.LockForAll(IPeriods.Lock, ct);
        // Tickets and stock are booked by two readers into the journals of the same shifts.
        await db.Lock(Journal.Lock, ct);
        _documents.Clear();
        _made.Clear();
        _entries.Clear();
        _now = clock.GetUtcNow();
        (Chart, _journalPer) = await charts.Load(ct);
        _firstOpen = await periods.FirstOpen(sites.Here.Number, ct);
        await shifts.Load(shiftIds, ct);
    }

    public ShiftRow ShiftOf(Guid id) => shifts.Get(id);

    /// <summary>What was paid is booked in any case; in a closed period it has nothing to look for.</summary>
    public EntrySet Set(Source source) => new(source.Day < _firstOpen ? source with { Day = _firstOpen } : source, _now);

    public void Add(EntrySet set, JournalKind kind)
    {
        var source = set.Source;
        long sum = 0;
        foreach (var entry in set.Entries) sum += entry.Amount;
        if (sum != 0)
            throw new InvalidOperationException($"The set of {source.Kind} {source.Number} does not balance: {Money.FromScaled(sum)}.");

        var perShift = source is { Kind: PosKinds.Ticket, ShiftId: not null } && _journalPer == JournalPer.Shift;
        var journalId = perShift ? OfShift(kind, source) : OfDocument(kind, source);
        foreach (var entry in set.Entries) entry.JournalId = journalId;
        _entries.AddRange(set.Entries);
    }

    public async Task Finish(CancellationToken ct)
    {
        await Number(ct);
        await shifts.Save(_now, ct);
        await db.BulkInsert(_documents, ct);
        await db.BulkInsert(_entries, ct);
    }

    // All at once: every batch of tickets passes here.
    private async Task Number(CancellationToken ct)
    {
        if (_made.Count == 0) return;
        var first = await db.NextNumber(Journal.Series, ct, _made.Count) - _made.Count + 1;
        for (var i = 0; i < _made.Count; i++) _made[i].Number = Numbers.DocumentNumber(Journal.Series, first + i);
    }

    private Guid OfShift(JournalKind kind, Source source)
    {
        var (shiftId, date) = (source.ShiftId!.Value, source.Day);
        if (shifts.JournalOf(kind, shiftId, date) is { } open) return open.Id;
        var made = New(kind, source with { Kind = PosKinds.Shift, Id = shiftId, Number = shifts.Get(shiftId).RegisterCode ?? "" }, JournalState.Open);
        shifts.Opened(new(made.Id, kind, shiftId, date, made));
        return made.Id;
    }

    private Guid OfDocument(JournalKind kind, Source source)
    {
        var journal = New(kind, source, JournalState.Posted);
        _documents.Add(journal);
        return journal.Id;
    }

    private JournalRow New(JournalKind kind, Source source, JournalState state)
    {
        var journal = new JournalRow
        {
            Id = Guid.CreateVersion7(_now),
            Number = "",
            Site = source.Happened.Site,
            Date = source.Day,
            Kind = kind,
            SourceKind = source.Kind,
            SourceId = source.Id,
            SourceNumber = source.Number,
            ShiftId = source.ShiftId,
            ActorId = source.Happened.ActorId,
            ActorName = source.Happened.ActorName,
            State = state,
            OpenedAt = _now,
            PostedAt = state == JournalState.Posted ? _now : null,
            PostedBy = state == JournalState.Posted ? Journal.SystemPoster : null,
        };
        _made.Add(journal);
        return journal;
    }
}

namespace Monolith.Finance.Booking;

/// <summary>A balanced set in the making: its entries are rows from the first, and one more amount of an account that is there joins
/// that account's entry.</summary>
internal sealed class EntrySet(Source source, DateTimeOffset recorded)
{
    private readonly List<EntryRow> _entries = new(5);

    public Source Source => source;

    public IReadOnlyList<EntryRow> Entries => _entries;

    public bool IsEmpty => _entries.Count == 0;

    /// <param name="account">Its code.</param>
    /// <param name="amount">Scaled Money; a debit is positive, a credit negative. Nothing is entered for nothing.</param>
    public void Add(string account, long amount)
    {
        if (amount == 0) return;
        foreach (var entry in _entries)
        {
            if (entry.Account != account) continue;
            entry.Amount += amount;
            return;
        }

        Enter(account, amount);
    }

    /// <summary>An entry of its own, whatever else stands on the account, and even of nothing.</summary>
    public void Enter(string account, long amount) => _entries.Add(new EntryRow
    {
        Book = source.Book,
        SourceId = source.Id,
        Part = source.Part,
        Line = _entries.Count + 1,
        Account = account,
        Amount = amount,
        Site = source.Happened.Site,
        Date = source.Day,
        SourceKind = source.Kind,
        SourceNumber = source.Number,
        ActorId = source.Happened.ActorId,
        ActorName = source.Happened.ActorName,
        ShiftId = source.ShiftId,
        Effective = source.Effective,
        Recorded = recorded,
    });
}

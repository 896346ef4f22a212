using System.Globalization;

namespace Monolith.Finance.Journals;

/// <summary>Running numbers without gaps, as auditors want them. Under the lock <c>journals</c>.</summary>
internal sealed class JournalNumbers(FinanceDbContext db)
{
    private const string Name = "journals";

    private long? _stored;
    private long _last;

    public async Task Load(CancellationToken ct)
    {
        _stored = null;
        await db.Read("SELECT last FROM fin_counters WHERE name = @p0", [Name], row => _stored = row.GetInt64(0), ct);
        _last = _stored ?? 0;
    }

    public string Next() => "J-" + (++_last).ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>Keeps what was given out; without it the write gives the same numbers to the next one.</summary>
    public async Task Save(CancellationToken ct)
    {
        if (_stored is null) await db.BulkInsert([new CounterRow { Name = Name, Last = _last }], ct);
        else if (_stored != _last) await db.Execute("UPDATE fin_counters SET last = @p0 WHERE name = @p1", [_last, Name], ct);
        _stored = _last;
    }
}

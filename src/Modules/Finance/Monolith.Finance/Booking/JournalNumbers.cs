using System.Globalization;

namespace Monolith.Finance.Booking;

/// <summary>Running numbers without gaps, as auditors want them. Under the lock <c>journals</c>.</summary>
internal sealed class JournalNumbers(FinanceDbContext db)
{
    private Counter? _counter;

    public async Task Load(CancellationToken ct)
    {
        _counter = await db.Counters.FirstOrDefaultAsync(c => c.Name == "journals", ct);
        if (_counter is null) db.Add(_counter = new Counter { Name = "journals" });
    }

    public string Next() => "J-" + (++_counter!.Last).ToString("D6", CultureInfo.InvariantCulture);
}

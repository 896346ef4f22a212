using System.Globalization;

namespace Monolith.Purchasing.Numbers;

internal static class RunningNumbers
{
    /// <summary>The next number for people, without gaps: until the write ends nobody else gets one.</summary>
    public static async Task<string> NextNumber(this PurchasingDbContext db, string prefix, CancellationToken ct)
    {
        await db.Lock("numbers-" + prefix, ct);
        var counter = await db.Set<CounterRow>().FirstOrDefaultAsync(c => c.Name == prefix, ct);
        if (counter is null) db.Add(counter = new CounterRow { Name = prefix });
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}-{++counter.Number:000000}");
    }
}

using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.Extensions.DependencyInjection;

namespace Monolith.Sales.Prices;

/// <summary>All prices and taxes in memory. Filled at the first question; what this process changes shows at once, what another
/// process changes within two seconds. Only rows with a higher change number than the last seen one are read again.</summary>
internal sealed class PriceBook(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<Guid, PriceTimeline> _prices = new();
    private readonly SemaphoreSlim _reading = new(1, 1);
    private FrozenDictionary<string, TaxCategory> _taxes = TaxCategory.BuiltIn.ToFrozenDictionary(c => c.Code, StringComparer.Ordinal);
    private long _lastPrice = -1;
    private long _lastTax = -1;
    private long _lookedAt;
    private long _asked;
    private long _answered;
    private volatile bool _filled;

    public IReadOnlyList<TaxCategory> Taxes => [.. Volatile.Read(ref _taxes).Values];

    public PriceTimeline PricesOf(Guid itemId) => _prices.GetValueOrDefault(itemId) ?? PriceTimeline.Empty;

    public TaxCategory? Tax(string code) => Volatile.Read(ref _taxes).GetValueOrDefault(code);

    /// <summary>Makes sure that the book is filled and not older than two seconds. Costs nothing when it is.</summary>
    public ValueTask Fresh(CancellationToken ct)
    {
        if (_filled && clock.GetElapsedTime(Volatile.Read(ref _lookedAt)) < LookAgainAfter) return ValueTask.CompletedTask;
        return new ValueTask(LookAgain(ct));
    }

    /// <summary>After a commit of this process, or where an answer seems to be missing. Those who ask while one reads share the next reading.</summary>
    public async Task Refresh(CancellationToken ct)
    {
        var asked = Interlocked.Increment(ref _asked);
        await _reading.WaitAsync(ct);
        try
        {
            if (_answered >= asked) return;
            var answering = Volatile.Read(ref _asked);
            await Read(ct);
            _answered = answering;
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();

    private async Task LookAgain(CancellationToken ct)
    {
        // One looks; the others go on with what they have, unless there is nothing yet.
        if (!await _reading.WaitAsync(_filled ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, ct)) return;
        try
        {
            if (!_filled || clock.GetElapsedTime(_lookedAt) >= LookAgainAfter) await Read(ct);
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task Read(CancellationToken ct)
    {
        var start = clock.GetTimestamp();
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("sales.price-book");
        var db = scope.ServiceProvider.GetRequiredService<SalesDbContext>();

        await ReadTaxes(db, ct);
        await ReadPrices(db, ct);
        Volatile.Write(ref _lookedAt, start);
        _filled = true;
    }

    private async Task ReadPrices(SalesDbContext db, CancellationToken ct)
    {
        var last = _lastPrice;
        var changed = await db.Prices.Where(p => p.Change > last)
            .Select(p => new { p.Id, p.ItemId, p.Amount, p.From, p.Until, p.WithdrawnAt, p.Change })
            .ToListAsync(ct);
        foreach (var item in changed.GroupBy(p => p.ItemId))
        {
            var prices = PricesOf(item.Key).Prices.ToDictionary(p => p.PriceId);
            foreach (var price in item)
            {
                if (price.WithdrawnAt is null) prices[price.Id] = new(price.Id, price.Amount, price.From, price.Until);
                else prices.Remove(price.Id);
            }

            _prices[item.Key] = PriceTimeline.Of(prices.Values);
        }

        if (changed.Count > 0) _lastPrice = changed.Max(p => p.Change);
    }

    private async Task ReadTaxes(SalesDbContext db, CancellationToken ct)
    {
        var last = _lastTax;
        if (!await db.TaxCategories.AnyAsync(c => c.Change > last, ct)) return;

        // Categories first: one that is read then has its rates, and a rate more than known does no harm.
        var categories = await db.TaxCategories.ToListAsync(ct);
        var rates = (await db.TaxRates.ToListAsync(ct)).ToLookup(r => r.Category, StringComparer.Ordinal);
        var known = categories.Where(c => rates.Contains(c.Code))
            .Select(c => new TaxCategory(c.Code, c.Name, c.Inclusive, rates[c.Code].Select(r => new TaxRateInfo(r.Rate, r.From))))
            .ToList();
        var missing = TaxCategory.BuiltIn.Where(b => known.All(k => k.Code != b.Code));
        Volatile.Write(ref _taxes, known.Concat(missing).ToFrozenDictionary(c => c.Code, StringComparer.Ordinal));
        _lastTax = categories.Max(c => c.Change);
    }
}

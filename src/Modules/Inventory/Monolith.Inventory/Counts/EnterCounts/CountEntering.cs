using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.StockDocuments;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Counts.EnterCounts;

/// <summary>Keeps the words of counters: those that fit, and says of each other why not.</summary>
internal sealed class CountEntering(
    InventoryDbContext db, CountSheet sheets, IItemCatalog catalog, ICurrentActor current, ITexts texts, TimeProvider clock)
{
    /// <param name="tags">What the words are made of, where a reader heard tags: kept with them, those of refused words left out.</param>
    public Task<Result<EnteredCounts>> Enter(
        Guid countId, IReadOnlyList<CountWord> words, DateTimeOffset? sentAt, CancellationToken ct,
        IReadOnlyList<CountTagRow>? tags = null) => db.Write<EnteredCounts>(
        tags is null ? "inventory.enter-counts" : "inventory.read-count-tags",
        async token =>
        {
            await db.Lock("counts", token);
            var count = await db.Set<CountRow>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == countId, token);
            if (count is null) return CountErrors.Unknown(countId);
            var ids = words.Select(w => w.Id).ToList();
            var there = await db.Set<CountEntryRow>().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, token);
            // What came through before the line went down is answered also after the count has ended.
            if (count.State != CountState.Counting && !ids.TrueForAll(there.ContainsKey)) return CountErrors.WrongState(count);

            var now = clock.GetUtcNow();
            var page = await CountPage.Open(db, sheets, count, words.Any(w => w.Round == 2), token);
            var items = await Items(words, token);
            var (kept, refused) = (new List<Guid>(), new List<RefusedCount>());
            foreach (var sent in words.DistinctBy(w => w.Id))
            {
                var item = items.GetValueOrDefault(sent.Id);
                var word = InStockUnits(sent, item);
                var error = there.TryGetValue(word.Id, out var before) ? Repeated(word, before, item)
                    : item is null ? Missing(word)
                    : page.Take(word, item, Moment(word, sentAt, now), now, current.Actor);
                if (error is null) kept.Add(word.Id);
                else refused.Add(new(word.Id, error.Code, texts.Of(error)));
            }

            if (tags is not null && await AreKnown(countId, tags, token)) return KernelErrors.Changed;
            await page.Save(token);
            var counted = page.Entries.Select(e => e.ItemId).ToHashSet();
            await db.BulkInsert((tags ?? []).Where(t => counted.Contains(t.ItemId)).ToList(), token);
            db.Audit(count.AuditSubject, null, new { kept = page.Entries.Count, refused = refused.Count });
            return new EnteredCounts(kept, refused);
        },
        ct);

    // Another reader was faster with the same tags: what they come to must be worked out anew.
    private async Task<bool> AreKnown(Guid countId, IReadOnlyList<CountTagRow> tags, CancellationToken ct)
    {
        var there = (await db.Set<CountTagRow>().Where(t => t.CountId == countId).Select(t => t.Epc).ToListAsync(ct)).ToHashSet();
        return tags.Any(t => there.Contains(t.Epc));
    }

    private async Task<Dictionary<Guid, ItemInfo>> Items(IReadOnlyList<CountWord> words, CancellationToken ct)
    {
        var codes = words.Where(w => w.ItemId is null).Select(w => w.Code!).Distinct(StringComparer.Ordinal).ToList();
        var byCode = codes.Count == 0 ? new Dictionary<string, ItemInfo>() : await catalog.FindManyByCode(codes, ct);
        var byId = await catalog.FindMany(words.Select(w => w.ItemId).OfType<Guid>().Distinct().ToList(), ct);
        var found = new Dictionary<Guid, ItemInfo>();
        foreach (var word in words)
        {
            if ((word.ItemId is { } id ? byId.GetValueOrDefault(id) : byCode.GetValueOrDefault(word.Code!)) is { } item) found[
                word.Id] = item;
        }

        return found;
    }

    // Who scanned a pack's code where nobody could be asked counted packs.
    private static CountWord InStockUnits(CountWord word, ItemInfo? item) =>
        word.ItemId is null && item?.PackOf(word.Code!)?.InStockUnits(word.Quantity) is { } pieces ? word with { Quantity = pieces } : word;

    private static Error Missing(CountWord word) =>
        word.ItemId is { } id ? StockErrors.UnknownItem(id) : CountErrors.UnknownCode(word.Code!);

    private static Error? Repeated(CountWord word, CountEntryRow before, ItemInfo? item) =>
        item?.ItemId == before.ItemId && word.Area == before.AreaNo && word.Quantity == before.Quantity && word.Round == before.Round
            ? null : KernelErrors.IdReused;

    // A phone's clock may be wrong; how long ago it was, it knows.
    private static DateTimeOffset Moment(CountWord word, DateTimeOffset? sentAt, DateTimeOffset now)
    {
        if (word.CountedAt is not { } counted) return now;
        var moment = sentAt is { } sent ? now - (sent - counted) : counted;
        return Instants.FromMicroseconds(Instants.ToMicroseconds(moment > now && !Dating.IsFuture(moment, now) ? now : moment));
    }
}

using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Counts.EnterCounts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Counts.ReadTags;

/// <summary>Takes in what an RFID reader heard in an area: each tag of goods stands for one piece, however often and in however many files
/// it
/// is read. Sent twice it is taken once. Errors: inventory.unknown-count, inventory.count-state, inventory.unknown-count-area,
/// inventory.count-area-taken, inventory.count-area-finished, inventory.count-no-tags</summary>
/// <param name="Text">One tag a line: 24 hexadecimal digits, or the URI of an SGTIN; what follows a comma, semicolon or tab isn't
/// read.</param>
/// <param name="ReadAt">When the reading ended; null: now.</param>
[Requires(InventoryPermissions.Count)]
internal sealed record ReadTags(Guid CountId, int Area, [property: AnyText] string Text, DateTimeOffset? ReadAt = null)
    : IRequest<TagsRead>;

/// <param name="Counted">New tags that count now.</param>
/// <param name="Again">Tags that were counted before, in this reading or an earlier one.</param>
/// <param name="NoGoods">Lines that are no tag of goods.</param>
/// <param name="Unknown">GTINs that no item has, with how many tags each.</param>
internal sealed record TagsRead(int Counted, int Again, int NoGoods, IReadOnlyList<UnknownTags> Unknown,
    IReadOnlyList<RefusedCount> Refused);

internal sealed record UnknownTags(string Gtin, int Tags);

internal sealed class ReadTagsValidator : AbstractValidator<ReadTags>
{
    /// <summary>Some 100,000 tags.</summary>
    private const int LongestText = 6_000_000;

    public ReadTagsValidator()
    {
        RuleFor(r => r.CountId).NotEmpty();
        RuleFor(r => r.Text).NotEmpty().MaximumLength(LongestText);
    }
}

internal sealed class ReadTagsHandler(InventoryDbContext db, CountEntering entering, IItemCatalog catalog, TimeProvider clock)
    : IHandler<ReadTags, TagsRead>
{
    private static readonly Error NoTags = Error.Invalid(
        "inventory.count-no-tags", "There is no tag of goods in this: one a line, as 24 hexadecimal digits or as the URI of an SGTIN.")
            .At("text");

    private static readonly char[] Ends = [',', ';', '\t'];

    public async Task<Result<TagsRead>> Handle(ReadTags request, CancellationToken ct)
    {
        var lines = request.Text.Split('\n').Select(l => l.Split(Ends)[0].Trim().Trim('"')).Where(l => l.Length > 0).ToList();
        var read = lines.Select(Sgtin96.Read).ToList();
        var tags = read.OfType<(string Epc, string Gtin)>().ToList();
        if (tags.Count == 0) return NoTags;
        var items = await catalog.FindManyByCode(tags.Select(t => t.Gtin).Distinct(StringComparer.Ordinal).ToList(), ct);
        var known = tags.Where(t => items.ContainsKey(t.Gtin)).DistinctBy(t => t.Epc, StringComparer.Ordinal).ToList();
        var unknown = tags.Where(t => !items.ContainsKey(t.Gtin)).DistinctBy(t => t.Epc, StringComparer.Ordinal)
            .GroupBy(t => t.Gtin, StringComparer.Ordinal).Select(g => new UnknownTags(g.Key, g.Count())).ToList();
        if (known.Count == 0) return new TagsRead(0, 0, read.Count - tags.Count, unknown, []);
        if (!(await Keep(request, known, items, ct)).TryGet(out var kept, out var error)) return error;
        var repeated = tags.Count(t => items.ContainsKey(t.Gtin)) - kept.New;
        return new TagsRead(kept.New, repeated, read.Count - tags.Count, unknown, kept.Refused);
    }

    private async Task<Result<Kept>> Keep(
        ReadTags request, List<(string Epc, string Gtin)> tags, IReadOnlyDictionary<string, ItemInfo> items, CancellationToken ct)
    {
        var there = new HashSet<string>(StringComparer.Ordinal);
        var perItem = new Dictionary<Guid, long>();
        foreach (var row in await db.Set<CountTagRow>().Where(t => t.CountId == request.CountId).ToListAsync(ct))
        {
            there.Add(row.Epc);
            if (row.AreaNo == request.Area) perItem[row.ItemId] = perItem.GetValueOrDefault(row.ItemId) + Pieces(row);
        }

        var fresh = tags.Where(t => !there.Contains(t.Epc)).ToList();
        if (fresh.Count == 0) return new Kept(0, []);
        var rows = fresh.ConvertAll(t => new CountTagRow
        {
            CountId = request.CountId, Epc = t.Epc, AreaNo = request.Area, ItemId = items[t.Gtin].ItemId,
            Pieces = items[t.Gtin].PackOf(t.Gtin)?.Size ?? Quantity.Of(1),
        });
        foreach (var row in rows) perItem[row.ItemId] = perItem.GetValueOrDefault(row.ItemId) + Pieces(row);
        var changed = rows.Select(r => r.ItemId).Distinct().ToList();
        var last = await db.Set<CountEntryRow>()
            .Where(e => e.CountId == request.CountId && e.AreaNo == request.Area && e.Source == CountSource.Rfid)
            .OrderByDescending(e => e.CountedAt).Select(e => (DateTimeOffset?)e.CountedAt).FirstOrDefaultAsync(ct);
        // Files may come in any order: what the tags come to is as of the last of them.
        var at = request.ReadAt ?? clock.GetUtcNow();
        if (last > at) at = last.Value;
        // The word's id is the reading's own: what the tags of an item came to with it.
        var words = changed.ConvertAll(item => new CountWord(
            StableIds.Of("count-tags", $"{request.CountId}:{request.Area}:{item}:{perItem[item]}"), request.Area,
            Quantity.FromScaled(perItem[item]), item, CountedAt: at, Source: CountSource.Rfid));
        if (!(await entering.Enter(request.CountId, words, null, ct, rows)).TryGet(out var entered, out var error)) return error;
        var refused = entered.Refused.Select(r => words.Find(w => w.Id == r.Id)!.ItemId).ToHashSet();
        return new Kept(rows.Count(r => !refused.Contains(r.ItemId)), entered.Refused);
    }

    private static long Pieces(CountTagRow row) => row.Pieces.Scaled;

    private sealed record Kept(int New, IReadOnlyList<RefusedCount> Refused);
}

internal static class ReadTagsEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPost("counts/{id:guid}/areas/{area:int}/tags", (Guid id, int area, Body b, ISender send, CancellationToken ct) =>
                send.Send(new ReadTags(id, area, b.Text, b.ReadAt), ct).ToHttp())
            .Serves<ReadTags>().WithName("ReadCountTags")
            .WithSummary("Take in the tags that an RFID reader heard in an area: each stands for one piece, once").Produces<TagsRead>();

    internal sealed record Body(string Text, DateTimeOffset? ReadAt = null);
}

using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Monolith.Data.Search;

/// <summary>A row with what it was and what it will be found by.</summary>
public sealed record Found<TRow>(TRow Row, IReadOnlySet<string> Before, IReadOnlySet<string> Now)
    where TRow : class, IFound;

/// <summary>Keeps and asks the index of rows that are found by parts of words and codes.</summary>
public static class FoundRows
{
    private const string Series = "found";
    private static readonly HashSet<string> Nothing = [];

    /// <summary>Inside the write of the row: puts into the index what is new and takes out what is no more.</summary>
    public static Task Index<TRow>(this ModuleDbContext db, TRow row, IReadOnlySet<string> before, IReadOnlySet<string> now,
        CancellationToken ct)
        where TRow : class, IFound => db.Index<TRow>([new(row, before, now)], ct);

    /// <summary>For many at once; a row without a number gets one.</summary>
    public static async Task Index<TRow>(this ModuleDbContext db, IReadOnlyCollection<Found<TRow>> rows, CancellationToken ct)
        where TRow : class, IFound
    {
        // What has no number was never put there, whatever it was before.
        rows = [.. rows.Select(r => r.Row.FindNo == 0 ? r with { Before = Nothing } : r)];
        var unnumbered = rows.Where(r => r.Row.FindNo == 0).ToList();
        if (unnumbered.Count > 0)
        {
            var number = await db.NextNumber(Series, ct, unnumbered.Count) - unnumbered.Count;
            foreach (var (row, _, _) in unnumbered) row.FindNo = ++number;
        }

        var table = db.Model.FindEntityType(typeof(FoundPart<TRow>))!.GetTableName();
        var gone = rows.SelectMany(r => r.Before.Where(p => !r.Now.Contains(p)).Select(p => new object?[] { p, r.Row.FindNo })).ToList();
        if (gone.Count > 0) await db.ExecuteMany($"DELETE FROM {table} WHERE part = @p0 AND no = @p1", gone, ct);

        // In the order of the table: neighbours share its pages.
        var added = rows.SelectMany(r => r.Now.Where(p => !r.Before.Contains(p))
            .Select(p => new FoundPart<TRow> { Part = p, No = r.Row.FindNo })).ToList();
        added.Sort((left, right) => string.CompareOrdinal(left.Part, right.Part) is var order and not 0 ? order
            : left.No.CompareTo(right.No));
        await db.BulkInsert(added, ct);
    }

    /// <summary>The rows that hold every word of the text in a name or a code; all of them where the text says nothing.</summary>
    public static IQueryable<TRow> Holding<TRow>(this IQueryable<TRow> rows, ModuleDbContext db, string? text)
        where TRow : class, IFound
    {
        foreach (var piece in SearchWords.Asked(text))
        {
            var numbers = db.Lines<TRow>(piece).Select(p => p.No);
            rows = rows.Where(r => numbers.Contains(EF.Property<long>(r, nameof(IFound.FindNo))));
        }

        return rows;
    }

    /// <summary>The lines of the index that begin with a piece, in the order in which it keeps them: the first of them are read without the
    /// rest.</summary>
    /// <param name="piece">One of <see cref="SearchWords.Asked"/>.</param>
    public static IQueryable<FoundPart<TRow>> Lines<TRow>(this ModuleDbContext db, string piece)
        where TRow : class, IFound
    {
        var (from, to) = (piece, Behind(piece));
#pragma warning disable CA1304, CA1307, CA1309, CA1310, CA1311 // the database compares, in the column's own order
        return db.Set<FoundPart<TRow>>().Where(p => string.Compare(p.Part, from) >= 0 && string.Compare(p.Part, to) < 0);
#pragma warning restore CA1304, CA1307, CA1309, CA1310, CA1311
    }

    // The first text behind all that begin with this one.
    private static string Behind(string piece)
    {
        Rune.DecodeLastFromUtf16(piece, out var last, out var length);
        var next = last.Value == 0xD7FF ? 0xE000 : last.Value + 1;
        return Rune.IsValid(next) ? piece[..^length] + new Rune(next) : piece + last;
    }
}

using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Items;

/// <summary>How a category or unit is written: as by the first who did.</summary>
internal sealed class SpellingRow
{
    /// <summary>What it is a word for: <see cref="Spellings.Category"/> or <see cref="Spellings.Unit"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>As <see cref="Folding.Words"/> makes it.</summary>
    public required string TextKey { get; init; }

    public required string Text { get; init; }
}

/// <summary>Gives words that mean the same one spelling: <c>drinks</c>, <c>DRINKS_</c> and <c>Ｄｒｉｎｋｓ</c> are one category.</summary>
internal static class Spellings
{
    public const string Category = "category";
    public const string Unit = "unit";

    /// <summary>Some letters become several when they are folded.</summary>
    public const int LongestKey = 200;

    private static readonly Dictionary<string, string> KnownUnits = UnitWords.Known.ToDictionary(Folding.Words, StringComparer.Ordinal);

    /// <summary>The spelling of each word, by the word as given. Inside a write: a word that is new is kept as it is given here
    /// first.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Spelled(
        this InventoryDbContext db, string kind, IReadOnlyCollection<string> words, CancellationToken ct)
    {
        var keys = words.Distinct(StringComparer.Ordinal).ToDictionary(w => w, Key, StringComparer.Ordinal);
        var spelled = kind == Unit ? new Dictionary<string, string>(KnownUnits, StringComparer.Ordinal) : new(StringComparer.Ordinal);
        var asked = keys.Values.Where(k => !spelled.ContainsKey(k)).Distinct(StringComparer.Ordinal).ToList();
        if (asked.Count > 0)
        {
            foreach (var known in await db.Spellings.AsNoTracking().Where(s => s.Kind == kind && asked.Contains(s.TextKey))
                .ToListAsync(ct)) spelled[known.TextKey] = known.Text;
        }

        foreach (var (word, key) in keys)
        {
            if (spelled.TryAdd(key, word.Trim())) db.Add(new SpellingRow { Kind = kind, TextKey = key, Text = spelled[key] });
        }

        return keys.ToDictionary(k => k.Key, k => spelled[k.Value], StringComparer.Ordinal);
    }

    /// <inheritdoc cref="Spelled(InventoryDbContext, string, IReadOnlyCollection{string}, CancellationToken)"/>
    public static async Task<string> Spelled(this InventoryDbContext db, string kind, string word, CancellationToken ct) =>
        (await db.Spelled(kind, [word], ct))[word];

    /// <summary>By which words are the same.</summary>
    public static string Key(string word) => Folding.Words(word) is var key && key.Length <= LongestKey ? key : key[..LongestKey];
}

using System.Diagnostics;
using System.Globalization;

namespace Monolith.Load;

internal sealed record SearchReport(string Searched, int Searches, double Found, double P50Ms, double P95Ms, double P99Ms, double MaxMs);

/// <summary>Many items with names of a vocabulary, in two languages, and searches as people type them.</summary>
internal static class SearchRun
{
    private const int WarmUp = 100;
    private const int Searches = 400;

    private static readonly string[] Syllables = ["ba", "co", "der", "fel", "gin", "hos", "jam", "kel", "lor", "mun", "nap", "pir", "qua",
        "ros", "sten", "tur"];

    private const string Characters = "牛奶绿茶红酒米面油盐糖醋鸡鸭鱼肉蛋菜豆腐花生瓜果桃李杏梅柠檬香蕉苹葡萄西东南北大小高低水火金木土石";

    /// <summary>What people type: each is a part of something that is there, by the item's number.</summary>
    public static readonly IReadOnlyList<(string Kind, Func<int, string> Text)> Kinds =
    [
        ("last four digits", i => Barcode(i)[^4..]),
        ("six digits within", i => Barcode(i)[4..10]),
        ("a SKU from its middle", i => Sku(i)[2..]),
        ("the first three of a word", i => Name(i)[..3]),
        ("four within a word", i => Name(i)[2..6]),
        ("two words", i => $"{Name(i)[..3]} {Sku(i)[^3..]}"),
        ("two Chinese characters", i => Chinese(i)[1..3]),
        ("three initials", i => Initials(Chinese(i))),
        ("nothing that is there", i => $"zz{i}"),
        ("what every code begins with", _ => "bk"),
        ("the first digits of every barcode", _ => "28"),
        ("a digit that most have", i => Sku(i)[^1..]),
        ("one Chinese character", i => Chinese(i)[..1]),
        ("the first two letters of a word", i => Name(i)[..2]),
        ("two common words", i => $"{Name(i)[..2]} bk"),
    ];

    /// <summary>A line of the items' file: SKU, name, Chinese name, barcode.</summary>
    public static string Line(int i) => string.Join(',', Sku(i), Name(i), Chinese(i), Barcode(i));

    public static string Barcode(int i) => (2_800_000_000_00L + (i * 7919L % 100_000_000)).ToString(CultureInfo.InvariantCulture);

    /// <summary>The till's search, by kinds of what is typed: each is a part of something that is there.</summary>
    public static async Task<IReadOnlyList<SearchReport>> Run(HostProcess host, int items)
    {
        var random = new Random(11);
        var reports = new List<SearchReport>();
        foreach (var (kind, text) in Kinds)
        {
            var (times, found) = (new List<double>(), 0L);
            for (var n = 0; n < WarmUp + Searches; n++)
            {
                var path = $"/api/pos/search?take=24&search={Uri.EscapeDataString(text(random.Next(items)))}";
                var at = Stopwatch.GetTimestamp();
                var answer = await host.Http.Get(path);
                if (n < WarmUp) continue;
                times.Add(Stopwatch.GetElapsedTime(at).TotalMilliseconds);
                found += answer["items"]!.AsArray().Count;
            }

            var sorted = new Latencies(times);
            reports.Add(new(kind, sorted.Count, Math.Round((double)found / Searches, 1), sorted.Percentile(50), sorted.Percentile(95),
                sorted.Percentile(99), sorted.Max));
        }

        return reports;
    }

    private static string Sku(int i) => string.Create(CultureInfo.InvariantCulture, $"BK-{i:000000}");

    private static string Name(int i) => $"{Word(i * 31)} {Word(i * 17)} {Word(i)} {i % 50}";

    private static string Word(int i) => string.Concat(Enumerable.Range(0, 3).Select(n => Syllables[(i >> (n * 4)) & 15]));

    private static string Chinese(int i) =>
        string.Concat(Enumerable.Range(0, 6).Select(n => Characters[(int)((i * 2654435761L >> (n * 5)) % Characters.Length)]));

    // The readings of the first three that the vocabulary needs; others are asked for as they are written.
    private static string Initials(string name) => string.Concat(name[..3].Select(c => c switch
    {
        '牛' or '奶' or '柠' or '南' => 'n', '绿' or '李' => 'l', '茶' or '醋' or '菜' => 'c', '红' or '花' or '火' => 'h', '酒' or '鸡' or '蕉' or '金'
            => 'j',
        '米' or '面' or '梅' or '檬' or '木' => 'm', '油' or '盐' or '鸭' or '鱼' => 'y', '糖' or '桃' or '萄' or '土' => 't', '肉' => 'r',
            '蛋' or '豆' or '东' or '大' or '低' => 'd',
        '腐' => 'f', '生' or '水' or '石' => 's', '瓜' or '果' or '高' => 'g', '杏' or '香' or '西' or '小' => 'x', '苹' or '葡' => 'p', '北' => 'b',
            _ => c,
    }));
}

using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Counts.ServeCounting;

/// <summary>The words of the page for counting, in the reader's language.</summary>
internal static class CountingWords
{
    private const string Family = "inventory.counting-";

    private static readonly string[] Keys =
    [
        "title", "back", "online", "offline", "sending", "waiting", "others-wait", "drill", "drill-short", "signed-out", "sign-in",
            "no-counts",
        "not-here", "seen", "no-category", "n-of", "you", "finished", "second", "second-here", "unknown-kept", "no-quantity", "on-hand",
            "less",
        "more", "quantity", "no-camera", "camera", "taken", "finished-hint", "reopen", "scan", "take", "finish",
    ];

    public static IReadOnlyDictionary<string, string> Of(ITexts texts)
    {
        var words = Keys.ToDictionary(key => key, key => texts[Family + key], StringComparer.Ordinal);
        foreach (var unit in UnitWords.Known) words[$"unit.{unit}"] = texts.Unit(unit);
        words["language"] = texts.Language;
        return words;
    }
}

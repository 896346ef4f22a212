using System.Collections.Frozen;
using System.Text;

namespace Monolith.Import.Reading.Encodings;

/// <summary>The characters that names of goods are mostly made of, by language. A text read in the wrong encoding is made of rare
/// ones.</summary>
internal static class CommonLetters
{
    public static FrozenSet<char> Simplified { get; } = Read("zh-Hans");

    public static FrozenSet<char> Traditional { get; } = Read("zh-Hant");

    public static FrozenSet<char> Korean { get; } = Read("ko");

    public static FrozenSet<char> Japanese { get; } = Read("ja");

    private static FrozenSet<char> Read(string language)
    {
        using var stream = typeof(CommonLetters).Assembly.GetManifestResourceStream($"Letters.{language}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Where(c => !char.IsWhiteSpace(c)).ToFrozenSet();
    }
}

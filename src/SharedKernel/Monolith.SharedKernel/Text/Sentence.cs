using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Monolith.SharedKernel.Text;

/// <summary>Something to be said later, in the language of whoever reads it: the key of a text and what fills its places. What machines
/// report (a job's outcome, a finding, the state of a disk) is kept so, never as a sentence in one language.</summary>
/// <param name="Args">As they are to be shown. One that starts with <c>@</c> is the key of another text (<c>@@</c> is an at sign),
/// one that starts with <c>@{</c> a sentence of its own.</param>
public sealed record Sentence(string Key, IReadOnlyList<string> Args)
{
    private const string AsIs = "ui.as-is";
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A sentence in it is said in the reader's language too; numbers are written as in code.</summary>
    public static Sentence Of(string key, params object?[] args) => new(key, [.. args.Select(Arg)]);

    /// <summary>Words of somebody else, such as an exception's: they are shown as they came.</summary>
    public static Sentence Verbatim(string text) => Of(AsIs, text);

    /// <summary>The key of a text as an argument.</summary>
    public static Sentence Word(string key) => new(key, []);

    /// <summary>From <see cref="ToJson"/>; anything else is taken verbatim.</summary>
    public static Sentence Parse(string text)
    {
        try
        {
            if (text.StartsWith('{') && JsonSerializer.Deserialize<Sentence>(text) is { Key: not null, Args: not null } sentence) return sentence;
        }
        catch (JsonException)
        {
            // not one of ours
        }

        return Verbatim(text);
    }

    public string ToJson() => JsonSerializer.Serialize(this, Plain);

    /// <summary>In the reader's language.</summary>
    public string In(ITexts texts) => In(texts, texts.Language);

    public string In(ITexts texts, string language) => texts.In(language, Key, [.. Args.Select(a => Shown(a, texts, language))]);

    public override string ToString() => ToJson();

    private static string Shown(string arg, ITexts texts, string language) => arg switch
    {
        ['@', '@', ..] => arg[1..],
        ['@', '{', ..] => Parse(arg[1..]).In(texts, language),
        ['@', ..] => texts.In(language, arg[1..]),
        _ => arg,
    };

    private static string Arg(object? value) => value switch
    {
        Sentence { Args.Count: 0 } word => "@" + word.Key,
        Sentence sentence => "@" + sentence.ToJson(),
        _ when Convert.ToString(value, CultureInfo.InvariantCulture) is { } text => text.StartsWith('@') ? "@" + text : text,
        _ => "",
    };
}

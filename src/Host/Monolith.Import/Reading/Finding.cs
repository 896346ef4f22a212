using System.Globalization;
using Monolith.SharedKernel;

namespace Monolith.Import.Reading;

internal enum FindingLevel
{
    /// <summary>Said, so that nobody wonders: nothing was lost.</summary>
    Note,

    /// <summary>Something was taken otherwise than it stands in the file, or looks wrong: somebody should look.</summary>
    Warning,

    /// <summary>The line writes nothing.</summary>
    Refused,
}

/// <summary>What is said about a file or one of its lines.</summary>
/// <param name="Code">Stable; <c>error.{code}</c> is its text in the users' languages.</param>
/// <param name="Message">Plain English, for logs and for clients without a text.</param>
/// <param name="Line">The line it is about, as an editor counts; null: the whole file.</param>
/// <param name="Column">The column as the file calls it.</param>
/// <param name="Value">What stands there.</param>
internal sealed record Finding(string Code, FindingLevel Level, string Message, int? Line = null, string? Column = null, string? Value = null)
{
    private const int LongestValue = 100;

    /// <summary>What fills the {named} places of the text.</summary>
    public IReadOnlyDictionary<string, string> Args { get; init; } = new Dictionary<string, string>().AsReadOnly();

    /// <summary>The last line of what it is about, where that spans several: a cell may hold line breaks.</summary>
    public int? LastLine { get; init; }

    public static Finding Note(string code, string message) => new(code, FindingLevel.Note, message);

    public static Finding Warning(string code, string message) => new(code, FindingLevel.Warning, message);

    public static Finding Refused(string code, string message) => new(code, FindingLevel.Refused, message);

    /// <summary>What a module refuses is a finding of the line.</summary>
    public static Finding Of(
        Error error, FindingLevel level = FindingLevel.Refused, int? line = null, string? column = null, string? value = null) =>
        new(error.Code, level, error.Message, line, column, value) { Args = error.Args };

    public Finding With(string name, object value) => this with
    {
        Args = new Dictionary<string, string>(Args, StringComparer.Ordinal)
        {
            [name] = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        },
    };

    /// <summary>In a column, about a value: both fill places of the text as well.</summary>
    public Finding At(string column, string? value = null)
    {
        var found = With("column", column) with { Column = column };
        return value is null ? found : found.With("value", Shown(value)) with { Value = Shown(value) };
    }

    /// <summary>For <c>texts.Of</c> and for the API.</summary>
    public Error ToError() => Error.Invalid(Code, Message) with { Args = Args, Field = Column };

    /// <summary>A value as it can be printed: cut, and without what would steer a screen.</summary>
    public static string Shown(string value)
    {
        var cut = value.Length > LongestValue ? value[..LongestValue] + "..." : value;
        return string.Concat(cut.Select(c => char.IsControl(c) ? (char)(c < 0x20 ? 0x2400 + c : 0x2421) : c));
    }
}

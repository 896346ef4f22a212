using System.Text.Json;
using System.Text.RegularExpressions;

namespace Monolith.Host.Composition;

/// <summary>What can't be read, in words for who sent it. The framework speaks of its own types, which say nothing to anybody
/// else.</summary>
internal static partial class Unreadables
{
    private static readonly (string Of, string Word)[] Kinds =
    [
        ("Guid", "an id such as 0198c0de-0000-7000-8000-000000000001"), ("DateTimeOffset", "a time such as 2026-11-22T10:15:00Z"),
            ("DateOnly", "a day such as 2026-11-22"),
        ("Boolean", "true or false"), ("Int32", "a whole number"), ("Int64", "a whole number"), ("Decimal", "a number"),
            ("String", "a text"), ("Dictionary", "an object"), ("List", "a list"), ("[]", "a list"),
    ];

    /// <param name="field">Where it stands.</param>
    public static string Of(JsonException json, string? field)
    {
        if (Converted().Match(json.Message) is { Success: true } match)
        {
            var type = match.Groups["type"].Value;
            var wanted = Kinds.FirstOrDefault(k => type.Contains(k.Of, StringComparison.Ordinal)).Word ?? "what belongs there";
            return $"{field ?? "the body"} is not {wanted}.";
        }

        if (Nulled().IsMatch(json.Message)) return $"{field ?? "the body"} is null, and a value belongs there.";
        var place = json is { LineNumber: { } line, BytePositionInLine: { } byteInLine }
            ? $" at line {line + 1}, position {byteInLine + 1}" : "";
        // A sentence of our own readers is said as it is; the parser's is about bytes and tokens.
        return json.InnerException is JsonException || Parser().IsMatch(json.Message) ? $"it is no JSON{place}."
            : Own().Replace(json.Message, "");
    }

    public static (string Said, string? Name) Of(BadHttpRequestException bad)
    {
        if (Bound().Match(bad.Message) is { Success: true } bound)
            return ($"'{bound.Groups["given"].Value}' can't be read as {bound.Groups["name"].Value}.", bound.Groups["name"].Value);
        if (Required().Match(bad.Message) is { Success: true } required) return ($"{required.Groups["name"].Value} is missing.",
            required.Groups["name"].Value);
        return bad.StatusCode switch
        {
            StatusCodes.Status415UnsupportedMediaType => ("the body must be JSON (Content-Type: application/json).", null),
            StatusCodes.Status408RequestTimeout => ("it did not arrive in time.", null),
            _ => ("its form is not what this address takes.", null),
        };
    }

    [GeneratedRegex(@"could not be converted to (?<type>\S+?)\.? Path:|could not be converted to (?<type>\S+)")]
    private static partial Regex Converted();

    [GeneratedRegex("doesn't allow (setting )?null|null values")]
    private static partial Regex Nulled();

    [GeneratedRegex(
        "invalid (start|after|end)|Expected (end|depth|start)|depth|does not contain any JSON|incomplete|trailing|is an invalid|"
        + "JSON (value|token)|escap|UTF", RegexOptions.IgnoreCase)]
    private static partial Regex Parser();

    [GeneratedRegex(@" Path: .*", RegexOptions.Singleline)]
    private static partial Regex Own();

    [GeneratedRegex("^Failed to bind parameter \"[^\"]* (?<name>[^ \"]+)\" from \"(?<given>.*)\"\\.$", RegexOptions.Singleline)]
    private static partial Regex Bound();

    [GeneratedRegex("^Required parameter \"[^\"]* (?<name>[^ \"]+)\" was not provided")]
    private static partial Regex Required();
}

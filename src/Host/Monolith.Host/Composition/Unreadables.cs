using System.Text.Json;
using System.Text.RegularExpressions;
using Monolith.SharedKernel;

namespace Monolith.Host.Composition;

/// <summary>What can't be read, in words for who sent it. The framework speaks of its own types, which say nothing to anybody
/// else.</summary>
internal static partial class Unreadables
{
    // What the framework calls a type, what we call it, and the text that says so.
    private static readonly (string Of, string Word, string Text)[] Kinds =
    [
        ("Guid", "an id such as 0198c0de-0000-7000-8000-000000000001", "no-id"),
        ("DateTimeOffset", "a time such as 2026-11-22T10:15:00Z", "no-time"), ("DateOnly", "a day such as 2026-11-22", "no-day"),
        ("Boolean", "true or false", "no-boolean"), ("Int32", "a whole number", "no-whole"), ("Int64", "a whole number", "no-whole"),
        ("Decimal", "a number", "no-number"), ("String", "a text", "no-text"), ("Dictionary", "an object", "no-object"),
        ("List", "a list", "no-list"), ("[]", "a list", "no-list"),
    ];

    public static readonly Error NoJson = Malformed("not-json", "the body must be JSON (Content-Type: application/json).");

    public static readonly Error OtherForm = Malformed("other-form", "its form is not what this address takes.");

    private static readonly Error Late = Malformed("late", "it did not arrive in time.");

    /// <param name="field">Where it stands.</param>
    public static Error Of(JsonException json, string? field)
    {
        var at = field ?? "JSON";
        if (Converted().Match(json.Message) is { Success: true } match)
        {
            var type = match.Groups["type"].Value;
            var kind = Kinds.FirstOrDefault(k => type.Contains(k.Of, StringComparison.Ordinal));
            return Malformed(kind.Text ?? "no-such", $"{at} is not {kind.Word ?? "what belongs there"}.").With("at", at);
        }

        if (Nulled().IsMatch(json.Message)) return Malformed("null", $"{at} is null, and a value belongs there.").With("at", at);
        // A sentence of our own readers is said as it is; the parser's is about bytes and tokens.
        if (json.InnerException is not JsonException && !Parser().IsMatch(json.Message))
            return Said(Own().Replace(json.Message, ""));
        return json is { LineNumber: { } line, BytePositionInLine: { } byteInLine }
            ? Malformed("broken-json-at", $"it is no JSON at line {line + 1}, position {byteInLine + 1}.")
                .With("line", line + 1).With("position", byteInLine + 1)
            : Malformed("broken-json", "it is no JSON.");
    }

    /// <param name="names">The members that aren't there, as the framework lists them.</param>
    public static Error Lacks(string names) => Malformed("lacks", $"{names} missing").With("names", names);

    public static Error NoId(string name, string given) =>
        Malformed("no-such-id", $"'{given}' is no {name}: an id looks like 0198c0de-0000-7000-8000-000000000001.")
            .With("name", name).With("given", given).At(name);

    public static Error Of(BadHttpRequestException bad)
    {
        if (Bound().Match(bad.Message) is { Success: true } bound)
        {
            var (name, given) = (bound.Groups["name"].Value, bound.Groups["given"].Value);
            return Malformed("unbound", $"'{given}' can't be read as {name}.").With("name", name).With("given", given).At(name);
        }

        if (Required().Match(bad.Message) is { Success: true } required)
        {
            var name = required.Groups["name"].Value;
            return Malformed("missing", $"{name} is missing.").With("name", name).At(name);
        }

        return bad.StatusCode switch
        {
            StatusCodes.Status415UnsupportedMediaType => NoJson,
            StatusCodes.Status408RequestTimeout => Late,
            _ => OtherForm,
        };
    }

    private static Error Said(string detail) =>
        Error.Invalid("request.malformed", $"The request can't be read: {detail}").With("detail", detail);

    private static Error Malformed(string text, string detail) => Said(detail).Worded("request.malformed." + text);

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

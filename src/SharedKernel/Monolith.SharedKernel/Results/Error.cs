using System.Globalization;

namespace Monolith.SharedKernel;

/// <summary>What sort of failure it is; HTTP status and exit code follow from it.</summary>
public enum ErrorKind { Invalid, NotFound, Conflict, Forbidden, Unauthenticated, TooLarge, Locked, Unavailable }

/// <summary>
/// An expected failure. <paramref name="Code"/> is stable (<c>module.kebab-code</c>) and names the text in the users'
/// languages; <paramref name="Message"/> is plain English for logs and for clients without a text.
/// </summary>
public sealed record Error(string Code, ErrorKind Kind, string Message)
{
    private static readonly IReadOnlyDictionary<string, string> NoArgs = new Dictionary<string, string>().AsReadOnly();

    private static readonly IReadOnlyDictionary<string, Money> NoAmounts = new Dictionary<string, Money>().AsReadOnly();

    /// <summary>The argument that says after how many seconds it is worth trying again.</summary>
    public const string RetryAfter = "retryAfter";

    /// <summary>What fills the {named} places of the text, formatted invariantly.</summary>
    public IReadOnlyDictionary<string, string> Args { get; init; } = NoArgs;

    /// <summary>Those of <see cref="Args"/> that are amounts: they are said in the digits of the shop's currency.</summary>
    public IReadOnlyDictionary<string, Money> Amounts { get; init; } = NoAmounts;

    /// <summary>camelCase path of the offending input, such as "lines[2].quantity".</summary>
    public string? Field { get; init; }

    /// <summary>Whose text says it, where one code has more than one sentence; null: the code's own.</summary>
    public string? TextCode { get; init; }

    /// <summary>Further errors found in the same input.</summary>
    public IReadOnlyList<Error> Others { get; init; } = [];

    public static Error Invalid(string code, string message) => new(code, ErrorKind.Invalid, message);
    public static Error NotFound(string code, string message) => new(code, ErrorKind.NotFound, message);
    public static Error Conflict(string code, string message) => new(code, ErrorKind.Conflict, message);
    public static Error Forbidden(string code, string message) => new(code, ErrorKind.Forbidden, message);
    public static Error Unauthenticated(string code, string message) => new(code, ErrorKind.Unauthenticated, message);
    public static Error TooLarge(string code, string message) => new(code, ErrorKind.TooLarge, message);
    public static Error Locked(string code, string message) => new(code, ErrorKind.Locked, message);
    public static Error Unavailable(string code, string message) => new(code, ErrorKind.Unavailable, message);

    public Error With(string name, object value) => value is Money amount
        ? this with
        {
            Args = new Dictionary<string, string>(Args, StringComparer.Ordinal) { [name] = Text(value) }.AsReadOnly(),
            Amounts = new Dictionary<string, Money>(Amounts, StringComparer.Ordinal) { [name] = amount }.AsReadOnly(),
        }
        : this with { Args = new Dictionary<string, string>(Args, StringComparer.Ordinal) { [name] = Text(value) }.AsReadOnly() };

    /// <summary>The same failure with its amounts as the currency writes them.</summary>
    public Error In(Currency currency)
    {
        if (Amounts.Count == 0 && Others.Count == 0) return this;
        var args = Args.ToDictionary(
            a => a.Key, a => Amounts.TryGetValue(a.Key, out var amount) ? amount.ToText(currency.Digits) : a.Value, StringComparer.Ordinal);
        return this with { Args = args.AsReadOnly(), Others = [.. Others.Select(o => o.In(currency))] };
    }

    /// <summary>The same failure in another sentence: the text <c>error.{textCode}</c>.</summary>
    public Error Worded(string textCode) => this with { TextCode = textCode };

    public Error At(string field) => this with { Field = field };

    /// <summary>This error first, and the other (with its own others) behind it.</summary>
    public Error And(Error other) => this with { Others = [.. Others, other with { Others = [] }, .. other.Others] };

    // Dates as ISO 8601, which the invariant culture's own format is not.
    private static string Text(object value) => value switch
    {
        bool b => b ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}

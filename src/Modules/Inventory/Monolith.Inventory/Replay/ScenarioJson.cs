using System.Globalization;
using System.Text.Json;
using Monolith.Inventory.Ledger;

namespace Monolith.Inventory.Replay;

/// <summary>Reads single values of a scenario, strictly.</summary>
internal static class ScenarioJson
{
    private static readonly string[] Moments =
        ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFF"];

    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    private static readonly TimeSpan WholeDay = TimeSpan.FromDays(1) - TimeSpan.FromMicroseconds(1);

    public static JsonElement? Find(this JsonElement owner, string key) =>
        owner.TryGetProperty(key, out var found) && found.ValueKind != JsonValueKind.Null ? found : null;

    public static string? Text(this JsonElement owner, string key) => owner.Find(key) is { } value ? AsText(value, key) : null;

    public static string AsText(JsonElement value, string key) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 and <= 200 } text ? text
        : throw new ScenarioException($"'{key}' must be a text of 1 to 200 characters.");

    public static bool AsFlag(JsonElement value, string key) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new ScenarioException($"'{key}' must be true or false."),
    };

    public static Rational? Number(this JsonElement owner, string key) => owner.Find(key) is { } value ? AsNumber(value, key) : null;

    public static Rational AsNumber(JsonElement value, string key)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            // An integer only: a literal with a point was a binary number in somebody's hands.
            JsonValueKind.Number when !value.GetRawText().AsSpan().ContainsAny('.', 'e', 'E') => value.GetRawText(),
            _ => "",
        };
        return Rational.TryParse(text, out var number) ? number
            : throw new ScenarioException($"'{key}' must be a number as a text, or an integer.");
    }

    public static int Integer(this JsonElement owner, string key, int otherwise, int least, int most)
    {
        if (owner.Number(key) is not { } number) return otherwise;
        return number.Denominator.IsOne && number.Numerator >= least && number.Numerator <= most
            ? (int)number.Numerator
            : throw new ScenarioException($"'{key}' must be a whole number from {least} to {most}.");
    }

    public static DateTimeOffset? Moment(this JsonElement owner, string key, bool endOfDay = false) =>
        owner.Find(key) is { } value ? AsMoment(value, key, endOfDay) : null;

    /// <summary>A bare day is its first moment, or its last where that is what is asked.</summary>
    public static DateTimeOffset AsMoment(JsonElement value, string key, bool endOfDay = false)
    {
        var text = AsText(value, key);
        if (TryDay(text, out var day)) return endOfDay ? day + WholeDay : day;
        return DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, Utc, out var moment)
            ? moment
            : throw new ScenarioException($"'{key}': '{text}' is no time like 2026-01-31 or 2026-01-31T09:30:00.");
    }

    public static DateTimeOffset AsDay(JsonElement value, string key) => TryDay(AsText(value, key), out var day)
        ? day
        : throw new ScenarioException($"'{key}' must be a day like 2026-01-31.");

    private static bool TryDay(string text, out DateTimeOffset day) =>
        DateTimeOffset.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, Utc, out day);

    public static string Write(DateTimeOffset moment) => moment.ToString(
        moment.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd'T'HH:mm:ss.ffffff",
        CultureInfo.InvariantCulture);
}

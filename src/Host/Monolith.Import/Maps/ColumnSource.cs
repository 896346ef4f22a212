using System.Text.Json;
using System.Text.Json.Serialization;

namespace Monolith.Import.Maps;

/// <summary>Where a column of ours comes from: a header, the first of several that a line has a value in (<c>["SKU", "Barcode"]</c>),
/// or several that are put together (<c>{"parts": ["Title", "Option1 Value"], "join": " / ", "without": ["Default Title"]}</c>). A
/// star at a header's end stands for any words: <c>Current Quantity *</c>.</summary>
[JsonConverter(typeof(ColumnSourceConverter))]
internal sealed record ColumnSource(IReadOnlyList<string> Headers)
{
    /// <summary>Null: the first with a value.</summary>
    public string? Join { get; init; }

    /// <summary>Values that say nothing and are left out of what is put together.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Only what stands before this is read: the first of several categories.</summary>
    public string? Until { get; init; }

    public static implicit operator ColumnSource(string header) => new([header]);
}

internal sealed class ColumnSourceConverter : JsonConverter<ColumnSource>
{
    public override ColumnSource Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        var source = reader.TokenType switch
        {
            JsonTokenType.String => new([reader.GetString()!]),
            JsonTokenType.StartArray => new(JsonSerializer.Deserialize<List<string>>(ref reader, options)!),
            JsonTokenType.StartObject when JsonSerializer.Deserialize<Composed>(ref reader, options) is { } composed =>
                new ColumnSource(composed.Parts) { Join = composed.Join, Without = composed.Without ?? [], Until = composed.Until },
            _ => throw new JsonException("A column is a header, a list of headers, or an object with parts."),
        };
        return source.Headers.Count > 0 ? source : throw new JsonException("A column names at least one header.");
    }

    public override void Write(Utf8JsonWriter writer, ColumnSource value, JsonSerializerOptions options)
    {
        if (value.Join is not null || value.Until is not null)
            JsonSerializer.Serialize(writer, new Composed(value.Headers, value.Join, value.Without, value.Until), options);
        else if (value.Headers.Count == 1) writer.WriteStringValue(value.Headers[0]);
        else JsonSerializer.Serialize(writer, value.Headers, options);
    }

    private sealed record Composed(
        IReadOnlyList<string> Parts, string? Join = null, IReadOnlyList<string>? Without = null, string? Until = null);
}

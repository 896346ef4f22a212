using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Monolith.SharedKernel;

/// <summary>
/// Writes a JSON string, since a number would pass through a double in most clients. Reads a string or a number;
/// of a number the very digits that were sent count.
/// </summary>
internal sealed class ExactJsonConverter<T> : JsonConverter<T> where T : struct, IExact<T>
{
    private const int LongestText = 64;

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = Text(ref reader);
        if (T.TryParse(text, null, out var value)) return value;
        throw new JsonException($"'{text}' is not {T.Expected}.") { Data = { [KernelJson.TextKey] = text } };
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToText());

    private static string Text(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number))
            throw new JsonException($"A JSON {reader.TokenType} is not {T.Expected}.");

        var length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        if (length > LongestText) throw new JsonException($"A text of {length} bytes is not {T.Expected}.");

        if (reader.TokenType == JsonTokenType.String) return reader.GetString()!;
        return Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);
    }
}

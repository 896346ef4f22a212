using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Monolith.Pos.Tickets.CompleteTicket;

/// <summary>A quantity as a till sent it. One that no Quantity can hold (1e12, ten decimals) is kept as text, so that the line's own
/// error can say what is wrong with it instead of the whole body being unreadable.</summary>
[JsonConverter(typeof(TypedQuantityConverter))]
internal readonly record struct TypedQuantity(Quantity Value, string? Unread = null)
{
    public Error? Error => Unread is null ? null
        : !decimal.TryParse(Unread, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? PosErrors.QuantityMalformed(Unread)
        : Math.Abs(number) > PosLimits.Quantity.ToDecimal() ? PosErrors.QuantityRange
        : decimal.Round(number, Quantity.Decimals) != number ? Error.Invalid("pos.quantity-digits", "A quantity has at most 6 decimals.").With("sku", "").With("digits", Quantity.Decimals)
        : PosErrors.QuantityMalformed(Unread);
}

internal sealed class TypedQuantityConverter : JsonConverter<TypedQuantity>
{
    private const int Longest = 64;

    public override TypedQuantity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number)) throw new JsonException($"A JSON {reader.TokenType} is not a quantity.");
        var text = reader.TokenType == JsonTokenType.String
            ? reader.GetString()!
            : Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);
        if (text.Length > Longest) return new(default, text[..Longest]);
        return Quantity.TryParse(text, out var value) ? new(value) : new(default, text);
    }

    public override void Write(Utf8JsonWriter writer, TypedQuantity value, JsonSerializerOptions options) => writer.WriteStringValue(value.Unread ?? value.Value.ToString());
}

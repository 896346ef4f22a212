using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Monolith.SharedKernel;

/// <summary>Instants in JSON: the serializer alone would read one without an offset in the zone of the machine.</summary>
internal sealed class IsoInstantJsonConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new JsonException("An instant is a text like \"2026-11-29T10:15:00Z\".");
        if (!reader.TryGetDateTimeOffset(out var instant)) throw new JsonException($"'{Given(reader)}' is no instant like \"2026-11-29T10:15:00Z\".");
        var hasOffset = reader.HasValueSequence ? IsoInstant.HasOffset(reader.ValueSequence.ToArray()) : IsoInstant.HasOffset(reader.ValueSpan);
        return hasOffset
            ? instant
            : throw new JsonException($"'{Given(reader)}' has no offset: say \"…Z\" for UTC, or \"…+08:00\" for what clocks show where it happened.");
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    private static string Given(Utf8JsonReader reader) => reader.GetString() is { Length: <= 40 } text ? text : "the text";
}

using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Monolith.Drivers.Sdk;

/// <summary>Bytes in JSON: deflated, since a document is kept with every job and a logo is mostly white.</summary>
internal sealed class PackedBytes : JsonConverter<ReadOnlyMemory<byte>>
{
    private const int Most = 1024 * 1024;

    public override ReadOnlyMemory<byte> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var packed = new DeflateStream(new MemoryStream(reader.GetBytesFromBase64()), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        var buffer = new byte[8192];
        for (int read; (read = packed.Read(buffer)) > 0;)
        {
            if (plain.Length + read > Most) throw new JsonException("More bytes than any picture has.");
            plain.Write(buffer, 0, read);
        }

        return plain.ToArray();
    }

    public override void Write(Utf8JsonWriter writer, ReadOnlyMemory<byte> value, JsonSerializerOptions options)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) deflate.Write(value.Span);
        writer.WriteBase64StringValue(packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }
}

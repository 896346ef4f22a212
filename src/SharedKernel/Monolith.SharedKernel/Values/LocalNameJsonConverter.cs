using System.Text.Json;
using System.Text.Json.Serialization;

namespace Monolith.SharedKernel;

/// <summary>Writes <c>{"default":"Milk","zh":"牛奶"}</c>; reads that, or a plain text where there is only one name.</summary>
internal sealed class LocalNameJsonConverter : JsonConverter<LocalName>
{
    private const string Default = "default";

    public override LocalName Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return Readable(reader.GetString());
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("A name is a text, or an object of texts by language.");

        LocalName? name = null;
        var others = new List<(string Language, string? Text)>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var language = reader.GetString()!;
            reader.Read();
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null)) throw new JsonException($"The name in '{language}' is no text.");
            var text = reader.GetString();
            if (language == Default) name = Readable(text);
            else if (!LocalName.IsLanguage(language)) throw new JsonException($"'{language}' is neither \"default\" nor a language of two small letters.");
            else if (!string.IsNullOrWhiteSpace(text)) others.Add((language, Readable(text, language).Default));
        }

        if (name is not { } found) throw new JsonException("A name needs its \"default\".");
        return others.Aggregate(found, (sofar, other) => sofar.With(other.Language, other.Text));
    }

    public override void Write(Utf8JsonWriter writer, LocalName value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(Default, value.Default);
        foreach (var (language, text) in value.Others) writer.WriteString(language, text);
        writer.WriteEndObject();
    }

    private static LocalName Readable(string? text, string? language = null)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length == 0 || LocalName.Fits(trimmed)) return LocalName.Of(trimmed);
        if (PlainText.Refused(trimmed) is { } unseen)
        {
            throw new JsonException($"There is a character in the name that can't be seen ({PlainText.Named(unseen)}).")
            {
                Data = { [KernelJson.MemberKey] = language, [KernelJson.UnseenKey] = PlainText.Named(unseen) },
            };
        }

        throw new JsonException($"A name has at most {LocalName.Longest} characters on one line.") { Data = { [KernelJson.MemberKey] = language } };
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sanwen.Core.Policies;

/// <summary>Reads headings as an object of texts; a column named twice is refused, as one of the two words would be lost.</summary>
public sealed class HeadingsJson : JsonConverter<Headings>
{
    public override Headings Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("应为 { \"标准列名\": \"本单位的列名\" }。");
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var column = reader.GetString()!;
            reader.Read();
            if (reader.TokenType != JsonTokenType.String) throw new JsonException($"“{column}”应写成文字。");
            if (!words.TryAdd(column, reader.GetString()!)) throw new JsonException($"“{column}”写了两次。");
        }

        return new(words);
    }

    public override void Write(Utf8JsonWriter writer, Headings value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (column, word) in value) writer.WriteString(column, word);
        writer.WriteEndObject();
    }
}

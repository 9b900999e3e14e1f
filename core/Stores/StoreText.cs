using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Sanwen.Core.Stores;

/// <summary>Records, journal entries and mails as the text that every store keeps them in.</summary>
public static class StoreText
{
    // the text never reaches a page as it is, and Chinese is to be read in it
    private static readonly StoreJson Json = new(new JsonSerializerOptions(StoreJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = null,
    });

    /// <exception cref="NotSupportedException">The type has no line in <see cref="StoreJson"/>.</exception>
    public static string Kind(Type type) => TypeOf(type).Type.Name.ToLowerInvariant();

    /// <exception cref="NotSupportedException">The type has no line in <see cref="StoreJson"/>.</exception>
    public static string Write(object value) => JsonSerializer.Serialize(value, TypeOf(value.GetType()));

    /// <exception cref="NotSupportedException">The type has no line in <see cref="StoreJson"/>.</exception>
    public static T Read<T>(string text) =>
        (T?)JsonSerializer.Deserialize(text, TypeOf(typeof(T))) ?? throw new JsonException($"The store holds an empty {Kind(typeof(T))}.");

    private static JsonTypeInfo TypeOf(Type type) => Json.GetTypeInfo(type)
        ?? throw new NotSupportedException($"The stores do not know {type}: give it a [JsonSerializable] line in {nameof(StoreJson)}.");
}

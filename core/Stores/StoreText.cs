using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Sanwen.Core.Stores;

/// <summary>Records, journal entries and mails as the text that every store keeps them in.</summary>
public static class StoreText
{
    // the text never reaches a page as it is, and Chinese is to be read in it
    private static readonly JsonSerializerOptions Json = new(StoreJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = StoreJson.Default.WithAddedModifier(MissingValues.Fill),
    };

    private static readonly FrozenDictionary<string, Type> Records = typeof(Entity).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(Entity)) && !t.IsAbstract).ToFrozenDictionary(Kind);

    /// <exception cref="NotSupportedException">The type has no line in <see cref="StoreJson"/>.</exception>
    public static string Kind(Type type) => TypeOf(type).Type.Name.ToLowerInvariant();

    /// <exception cref="NotSupportedException">The type has no line in <see cref="StoreJson"/>.</exception>
    public static string Write(object value) => JsonSerializer.Serialize(value, TypeOf(value.GetType()));

    /// <exception cref="NotSupportedException">The type has no line in <see cref="StoreJson"/>.</exception>
    public static T Read<T>(string text) =>
        (T?)JsonSerializer.Deserialize(text, TypeOf(typeof(T))) ?? throw new JsonException($"The store holds an empty {Kind(typeof(T))}.");

    /// <summary>A record by the name of its kind; null when there is no such kind.</summary>
    /// <exception cref="JsonException">The text is no such record.</exception>
    public static Entity? ReadRecord(string kind, string text) => Records.TryGetValue(kind, out var type)
        ? (Entity?)JsonSerializer.Deserialize(text, TypeOf(type)) ?? throw new JsonException($"An empty {kind}.")
        : null;

    private static JsonTypeInfo TypeOf(Type type) => Json.TryGetTypeInfo(type, out var known)
        ? known
        : throw new NotSupportedException($"The stores do not know {type}: give it a [JsonSerializable] line in {nameof(StoreJson)}.");
}

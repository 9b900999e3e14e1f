using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sanwen.Core.Requests;

/// <summary>What a request holds about its resident: kept sealed, seen by its handler, erased on schedule.</summary>
/// <param name="Words">What is asked for.</param>
/// <param name="Place">Where in the community.</param>
/// <param name="PhotoNames">The files' own names, in the order of <see cref="Request.Photos"/>.</param>
/// <param name="PhotoKey">What the photos are encrypted with: 32 bytes; gone with this part, so that copies of the photos are of no use.</param>
public sealed record PersonalPart(
    string Words, string Place, string Name, string Phone, string Email, IReadOnlyList<string> PhotoNames, byte[] PhotoKey)
{
    internal string Json => JsonSerializer.Serialize(this, PersonalJson.Default.PersonalPart);

    internal static PersonalPart Read(string json) => JsonSerializer.Deserialize(json, PersonalJson.Default.PersonalPart)!;
}

[JsonSerializable(typeof(PersonalPart))]
internal sealed partial class PersonalJson : JsonSerializerContext;

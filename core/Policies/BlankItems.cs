using System.Text.Json;

namespace Sanwen.Core.Policies;

/// <summary>Finds the lists of a file that have <c>null</c> among their values, which no reader of the file expects there.</summary>
internal static class BlankItems
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <param name="json">Can be read as JSON.</param>
    /// <exception cref="FileProblemException">There are some; each is named by its place.</exception>
    public static void Refuse(string json, string file)
    {
        using var document = JsonDocument.Parse(json, Options);
        var problems = In(document.RootElement, "").Select(key => new FileProblem(file, key, "不能是 null。")).ToList();
        if (problems.Count > 0) throw new FileProblemException(problems);
    }

    private static IEnumerable<string> In(JsonElement element, string key) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, n) => item.ValueKind == JsonValueKind.Null ? [$"{key}[{n}]"] : In(item, $"{key}[{n}]")),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => In(p.Value, key.Length == 0 ? p.Name : $"{key}.{p.Name}")),
        _ => [],
    };
}

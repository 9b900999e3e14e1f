using System.Text.Json;

namespace Sanwen.Infra.Tests.Checks;

/// <summary>Files look as Bicep's own formatter leaves them, as far as that shows in lines.</summary>
internal static class TextForm
{
    private const string Format = "Format the file";

    public static Check Check { get; } = new("Files are formatted", (files, _) =>
        files.Under("infra/", "").Concat(files.Under(".github/", "")).Concat(files.Under("azure.yaml", "")).Concat(files.Under("host.", ".json"))
            .SelectMany(p => Problems(p, files.Text(p))).Concat(files.Under("infra/", ".json").Where(p => files.Json(p).ValueKind != JsonValueKind.Object)
            .Select(p => new Problem(p, 0, "this is no object", "Put braces around it"))));

    private static IEnumerable<Problem> Problems(string path, string text)
    {
        if (!text.EndsWith('\n') || text.EndsWith("\n\n", StringComparison.Ordinal)) yield return new(path, 0, "it does not end with one line end", Format);
        if (text.StartsWith('\uFEFF')) yield return new(path, 1, "it begins with a byte order mark", "Save it without");
        var (isYaml, above) = (path.EndsWith(".yml", StringComparison.Ordinal) || path.EndsWith(".yaml", StringComparison.Ordinal), "-");
        foreach (var (line, number) in text.TrimEnd('\n').Split('\n').Select((l, i) => (l, i + 1)))
        {
            var indent = line.TakeWhile(c => c == ' ').Count();
            if (line.Contains('\t', StringComparison.Ordinal)) yield return new(path, number, "there is a tab", Format);
            if (line.Contains('\r', StringComparison.Ordinal)) yield return new(path, number, "the line ends as on Windows", Format);
            else if (line.TrimEnd() != line) yield return new(path, number, "blanks stand at the end of the line", Format);
            if (indent % 2 != 0 && line.Trim().Length > 0) yield return new(path, number, "it is not indented by twos", Format);
            if (!isYaml && line.Length == 0 && above.Length == 0) yield return new(path, number, "a second empty line", Format);
            above = line;
        }
    }
}

using Microsoft.AspNetCore.Http;
using Sanwen.Core.Rounds;

namespace Sanwen.Web.Pages.Answers;

/// <summary>What a person filled in for one matter.</summary>
public sealed record AnswerEntry(DraftLine Line, IReadOnlyList<IFormFile> Files);

/// <summary>The answer page's form as posted: fields are numbered, and a hidden one says which matter a number stands for.</summary>
public static class AnswerForm
{
    public static string Matter(int number) => $"matter-{number}";

    public static string Percent(int number) => $"percent-{number}";

    public static string Words(int number) => $"words-{number}";

    public static string Highlight(int number) => $"highlight-{number}";

    public static string Coordination(int number) => $"coordination-{number}";

    public static string Evidence(int number) => $"evidence-{number}";

    public static IReadOnlyList<AnswerEntry> Read(IFormCollection form)
    {
        var entries = new List<AnswerEntry>();
        for (var n = 0; form.TryGetValue(Matter(n), out var matter); n++)
        {
            // Browsers send line breaks as two characters, which would count twice.
            var words = form[Words(n)].ToString().ReplaceLineEndings("\n");
            var line = new DraftLine(matter.ToString(), form[Percent(n)].ToString().Trim(), words, form[Coordination(n)] == "yes")
            {
                Highlight = form[Highlight(n)].ToString().ReplaceLineEndings("\n"),
            };
            entries.Add(new(line, [.. form.Files.GetFiles(Evidence(n)).Where(f => f.FileName.Length > 0)]));
        }

        return [.. entries.DistinctBy(e => e.Line.Matter)];
    }
}

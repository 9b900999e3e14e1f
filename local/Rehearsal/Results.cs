using Sanwen.Core.Issues;
using Sanwen.Core.Months;
using Sanwen.Core.Rounds;
using Sanwen.Core.Time;
using Sanwen.Web.Pages.Bulletins;

namespace Sanwen.Local.Rehearsal;

/// <summary>What a rehearsal leaves in its folder beside the mails: how matters, projects and issues end, and the bulletins.</summary>
internal sealed class Results(DirectoryInfo folder)
{
    /// <summary>What an earlier rehearsal wrote into the same folder must not be taken for this one's.</summary>
    public void ClearOld()
    {
        if (Directory.Exists(PathOf("mails"))) Directory.Delete(PathOf("mails"), recursive: true);
        foreach (var file in folder.GetFiles("bulletin-????-??.html")) file.Delete();
        foreach (var name in (string[])["projects.csv", "issues.csv", "rejected.csv"]) File.Delete(PathOf(name));
    }

    public async Task Write(Stage stage, DateOnly lastDay, CancellationToken cancel)
    {
        var office = await stage.Offices.Read(cancel);
        var rounds = await stage.Store.List<AskRound>(cancel: cancel);
        MatterReport.Write(PathOf("matters.csv"), office, rounds.Select(r => r.Value), lastDay);

        var asOf = China.At(lastDay, new(23, 59));
        var file = new BulletinFile(stage.Html);
        foreach (var month in await stage.Store.List<Month>(cancel: cancel))
        {
            var begun = month.Value.Value.FirstDay <= lastDay && month.Value.Openings.Count > 0;
            if (!begun || await stage.Bulletins.Find(month.Value.Value, asOf, cancel) is not { } bulletin) continue;
            await File.WriteAllTextAsync(PathOf($"bulletin-{month.Value.Value}.html"), await file.Write(bulletin, cancel), cancel);
        }
    }

    public async Task WriteProjects(
        Stage stage, IReadOnlyList<ProjectIssue> issues, IEnumerable<RejectedAction> rejected, DateOnly lastDay, CancellationToken cancel)
    {
        var office = await stage.Offices.Read(cancel);
        ProjectReport.Write(PathOf("projects.csv"), office, lastDay);
        IssueReport.Write(PathOf("issues.csv"), office, issues);
        RejectedReport.Write(PathOf("rejected.csv"), rejected);
    }

    private string PathOf(string name) => Path.Combine(folder.FullName, name);
}

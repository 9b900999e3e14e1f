using Sanwen.Core.Policies;
using Sanwen.Web.Hosting;

namespace Sanwen.Functions.Hosting;

/// <summary>The rules as blobs, where the administrator edits them.</summary>
public static class RuleBlobs
{
    public const string Policy = "policy.json";

    public const string Calendar = "calendar/";

    /// <summary>Puts the default rules in place where there are none yet, then reads what holds.</summary>
    /// <exception cref="FileProblemException">Everything that is wrong in any of the files.</exception>
    public static Rules Read(OfficeFiles files)
    {
        Put(files);
        RuleSource Source(string name) => new(files.Path(name), () => files.Text(name));
        return Rules.Read(
            Source(Policy), files.Path(Calendar), () => [.. files.Names(Calendar).Where(n => n.EndsWith(".json", StringComparison.Ordinal)).Select(Source)]);
    }

    /// <summary>A calendar that was taken away stays away: the official days are put there only together with the first policy.</summary>
    private static void Put(OfficeFiles files)
    {
        if (files.Names(Policy).Count > 0) return;
        foreach (var file in Directory.GetFiles(Seeds.Calendar)) files.Add(Calendar + Path.GetFileName(file), Content(file));
        files.Add(Policy, Content(Seeds.Policy));
    }

    private static BinaryData Content(string file) => BinaryData.FromBytes(File.ReadAllBytes(file));
}

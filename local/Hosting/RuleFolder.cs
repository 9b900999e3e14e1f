using Sanwen.Core.Policies;
using Sanwen.Web.Hosting;

namespace Sanwen.Local.Hosting;

/// <summary>The rules as files on this machine.</summary>
public static class RuleFolder
{
    /// <summary>Puts the default rules into a data folder that has none, where the administrator edits them.</summary>
    public static void Put(DataFolder data)
    {
        Directory.CreateDirectory(data.Root);
        if (!File.Exists(data.Policy)) File.Copy(Seeds.Policy, data.Policy);
        if (Directory.Exists(data.Calendar)) return;
        Directory.CreateDirectory(data.Calendar);
        foreach (var file in Directory.GetFiles(Seeds.Calendar)) File.Copy(file, Path.Combine(data.Calendar, Path.GetFileName(file)));
    }

    /// <exception cref="FileProblemException">Everything that is wrong in any of the files.</exception>
    public static Rules Read(string policyFile, string calendarFolder) =>
        Rules.Read(Source(policyFile), calendarFolder, () => Years(calendarFolder));

    private static IReadOnlyList<RuleSource> Years(string folder) => Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Source)]
        : throw new FileProblemException([new(folder, "", "没有这个文件夹，其中应有每年一个的日历文件，如 2026.json。")]);

    private static RuleSource Source(string file) => new(file, () =>
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FileProblemException([new(file, "", $"无法读取：{e.Message}")]);
        }
    });
}

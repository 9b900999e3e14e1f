using Sanwen.Web.Backups;

namespace Sanwen.Local.Hosting;

/// <summary>The rules as files on this machine, for backups.</summary>
internal sealed class RuleShelf(string policyFile, string calendarFolder) : IRuleShelf
{
    public IReadOnlyList<string> Names()
    {
        var calendars = Directory.Exists(calendarFolder) ? Directory.GetFiles(calendarFolder, $"*{RuleName.Extension}") : [];
        string[] policy = File.Exists(policyFile) ? [RuleName.Policy] : [];
        return [.. calendars.Select(f => RuleName.Calendar + Path.GetFileName(f)).Concat(policy).Order(StringComparer.Ordinal)];
    }

    public byte[] Read(string name) => File.ReadAllBytes(PathOf(name));

    public void Write(string name, byte[] content)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path + ".part", content);
        File.Move(path + ".part", path, overwrite: true);
    }

    public void Delete(string name) => File.Delete(PathOf(name));

    private string PathOf(string name) =>
        !RuleName.IsOne(name) ? throw new ArgumentException($"No name of a file of rules: {name}", nameof(name))
        : name == RuleName.Policy ? policyFile
        : Path.Combine(calendarFolder, name[RuleName.Calendar.Length..]);
}

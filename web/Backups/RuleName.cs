using System.Buffers;

namespace Sanwen.Web.Backups;

/// <summary>The name of a file of rules: the policy, or a year's calendar.</summary>
public static class RuleName
{
    public const string Policy = "policy.json", Calendar = "calendar/", Extension = ".json";

    private const int Longest = 100;

    private static readonly SearchValues<char> Parting = SearchValues.Create("/\\:*?\"<>|");

    public static bool IsOne(string name) =>
        name == Policy || (name.StartsWith(Calendar, StringComparison.Ordinal) && IsFile(name.AsSpan(Calendar.Length)));

    /// <summary>Nothing that a system's paths are made of, so that it stays in its folder.</summary>
    private static bool IsFile(ReadOnlySpan<char> name) =>
        name.EndsWith(Extension, StringComparison.Ordinal) && name.Length <= Longest && name[0] != '.' && !name.ContainsAny(Parting)
        && name.IndexOfAnyInRange('\0', '\u001f') < 0;
}

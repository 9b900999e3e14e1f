namespace Sanwen.Core.Import;

/// <summary>What came of reading one file.</summary>
/// <param name="Sheet">Null when the file could not be read as a list at all; then there is at least one problem.</param>
/// <param name="Notes">What was left out although it could be read, for people (zh-CN).</param>
public sealed record SheetReading(Sheet? Sheet, IReadOnlyList<ImportProblem> Problems, IReadOnlyList<string> Notes)
{
    public static SheetReading Refused(string file, string reason, string allowed) =>
        new(null, [new(file, null, null, "", reason, allowed)], []);
}

using System.Text;
using Microsoft.AspNetCore.Http;
using Sanwen.Core.Import;
using Sanwen.Core.Policies;
using Sanwen.Web.Import;

namespace Sanwen.Web.Pages.Import;

/// <summary>An empty list to fill in.</summary>
/// <param name="List">What is listed, e.g. 事项.</param>
public sealed record Template(string List, string File, IReadOnlyList<string> Columns)
{
    public string Name => $"{List}表";

    /// <summary>Where the list as it stands is found as a workbook.</summary>
    public string Workbook => Addresses.Workbook(Path.GetFileNameWithoutExtension(File));

    /// <summary>The columns as the office calls them.</summary>
    public IEnumerable<string> Headed(Headings headings) => Columns.Select(c => headings.Of(List, c));

    /// <summary>With a byte order mark, by which Excel tells UTF-8.</summary>
    public IResult Csv(Policy policy) => Results.Bytes(
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join(',', Headed(policy.Headings)) + "\r\n")], "text/csv; charset=utf-8", File);
}

public static class Templates
{
    public static readonly IReadOnlyList<Template> All =
    [
        new(ImportWords.People.Word, "people.csv", ImportColumns.People),
        new(ImportWords.Matters.Word, "matters.csv", ImportColumns.Matters),
        new(ImportWords.Projects.Word, "projects.csv", ImportColumns.Projects),
        new(ImportWords.Branches.Word, "branches.csv", ImportColumns.Branches),
        new("投资", "investments.csv", ImportColumns.Investments),
        .. RecordLists.All.Select(l => new Template(l.Word, l.File, l.Columns)),
    ];
}

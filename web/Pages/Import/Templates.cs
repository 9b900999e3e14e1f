using System.Text;
using Microsoft.AspNetCore.Http;
using Sanwen.Core.Import;
using Sanwen.Web.Import;

namespace Sanwen.Web.Pages.Import;

/// <summary>An empty list to fill in.</summary>
public sealed record Template(string Name, string File, IReadOnlyList<string> Columns)
{
    /// <summary>With a byte order mark, by which Excel tells UTF-8.</summary>
    public IResult Csv() => Results.Bytes(
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join(',', Columns) + "\r\n")], "text/csv; charset=utf-8", File);
}

public static class Templates
{
    public static readonly IReadOnlyList<Template> All =
    [
        new($"{ImportWords.People.Word}表", "people.csv", ImportColumns.People),
        new($"{ImportWords.Matters.Word}表", "matters.csv", ImportColumns.Matters),
        new($"{ImportWords.Projects.Word}表", "projects.csv", ImportColumns.Projects),
        new($"{ImportWords.Branches.Word}表", "branches.csv", ImportColumns.Branches),
        new("投资表", "investments.csv", ImportColumns.Investments),
        .. RecordLists.All.Select(l => new Template($"{l.Word}表", l.File, l.Columns)),
    ];
}

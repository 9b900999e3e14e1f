using System.Text;
using Microsoft.AspNetCore.Http;
using Sanwen.Core.Import;

namespace Sanwen.Web.Pages.Import;

/// <summary>Empty lists to fill in.</summary>
public static class Templates
{
    public static IResult People() => Csv("people.csv", ImportColumns.People);

    public static IResult Matters() => Csv("matters.csv", ImportColumns.Matters);

    /// <summary>With a byte order mark, by which Excel tells UTF-8.</summary>
    private static IResult Csv(string name, IReadOnlyList<string> columns) =>
        Results.Bytes([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join(',', columns) + "\r\n")], "text/csv; charset=utf-8", name);
}

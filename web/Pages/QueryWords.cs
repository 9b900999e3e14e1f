using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Sanwen.Web.Pages;

/// <summary>How lists say in their address what they show. What is not understood is left out.</summary>
internal static class QueryWords
{
    /// <summary>The address of a list; what goes without saying is blank and left out.</summary>
    public static string Address(string page, IEnumerable<(string Name, string Value)> parameters)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in parameters.Where(p => p.Value.Length > 0)) query.Add(name, value);
        return $"{page}{query}";
    }

    public static string Word<T>(T? value)
        where T : struct, Enum => value?.ToString().ToLowerInvariant() ?? "";

    public static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>A page's number, from 1; the first goes without saying.</summary>
    public static string PageWord(int page) => page == 1 ? "" : page.ToString(CultureInfo.InvariantCulture);

    public static string Text(this IQueryCollection query, string name) => query[name].ToString().Trim();

    public static T? Pick<T>(this IQueryCollection query, string name)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(v => Word(v) == query.Text(name)).Select(v => (T?)v).FirstOrDefault();

    public static bool Yes(this IQueryCollection query, string name) => query.Text(name) == "1";

    public static int Page(this IQueryCollection query) =>
        int.TryParse(query.Text("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1;
}

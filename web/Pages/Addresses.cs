using Sanwen.Core.Links;
using Sanwen.Core.Ratings;
using Sanwen.Core.Rounds;
using Sanwen.Core.Time;

namespace Sanwen.Web.Pages;

/// <summary>Where pages are found. Keys and addresses are escaped, as an office's own numbers may hold any sign.</summary>
public static class Addresses
{
    public static string Matter(string key) => $"/matters/{Uri.EscapeDataString(key)}";

    public static string Project(string key) => $"/projects/{Uri.EscapeDataString(key)}";

    public static string Branch(string key) => $"/branches/{Uri.EscapeDataString(key)}";

    public static string Issue(string key) => $"/issues/{Uri.EscapeDataString(key)}";

    public static string List(string name) => $"/lists/{Uri.EscapeDataString(name)}";

    public static string RollOver(string list) => $"{List(list)}/roll-over";

    /// <summary>What anybody may see of a list.</summary>
    public static string PublicList(string name) => $"/public/{Uri.EscapeDataString(name)}";
    public static string Agreement(string key) => $"/agreements/{Uri.EscapeDataString(key)}";

    public static string Call(string key) => $"/calls/{Uri.EscapeDataString(key)}";
    public static string Finding(string key) => $"/findings/{Uri.EscapeDataString(key)}";

    public static string Inspection(string key) => $"/inspections/{Uri.EscapeDataString(key)}";
    /// <param name="key">Of its matter.</param>
    public static string Proposal(string key) => $"/proposals/{Uri.EscapeDataString(key)}";
    public static string Request(string number) => $"/requests/{Uri.EscapeDataString(number)}";

    public static string Person(string email) => $"/people/{Uri.EscapeDataString(email)}";

    public static string Rubric(string key, Period? period = null) =>
        $"/ratings/{Uri.EscapeDataString(key)}{(period is null ? "" : $"?period={period}")}";

    /// <summary>A subject's form of one period.</summary>
    public static string Rated(Assessment assessment) =>
        $"{Rubric(assessment.Rubric)}/{Uri.EscapeDataString(assessment.Subject)}?period={assessment.Period}";

    public static string Commendations(string rubric, Period period) => $"/commendations/{Uri.EscapeDataString(rubric)}?period={period}";

    /// <summary>The dossier of a unit; over the quarter that runs where no months are given.</summary>
    public static string Dossier(string unit, YearMonth? from = null, YearMonth? to = null) =>
        $"/dossiers?unit={Uri.EscapeDataString(unit)}{(from is null ? "" : $"&from={from}&to={to ?? from}")}";

    public static string Month(YearMonth month) => $"/months/{month}";

    public static string Bulletin(YearMonth month) => $"/bulletins/{month}";

    public static string BulletinFile(YearMonth month) => $"/bulletins/{month}.html";

    /// <summary>A list as a workbook.</summary>
    /// <param name="name">As <see cref="Core.Export.Exporting.Find"/> takes it.</param>
    public static string Workbook(string name) => $"/downloads/{name}.xlsx";

    public static string BulletinDocument(YearMonth month) => $"/bulletins/{month}.docx";

    /// <summary>Signs a link to the answer page for the visitor and leads there.</summary>
    public static string Answer(string round) => $"/answer/{Uri.EscapeDataString(round)}";

    /// <summary>The page that a mailed link of this purpose opens.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No page opens links of this purpose.</exception>
    public static string Link(LinkPurpose purpose, string token) => purpose switch
    {
        LinkPurpose.Answer => $"/a/{token}",
        LinkPurpose.Decide => $"/d/{token}",
        LinkPurpose.Respond => $"/r/{token}",
        LinkPurpose.Bulletin => $"/b/{token}",
        LinkPurpose.Consult => $"/c/{token}",
        LinkPurpose.Rule => $"/e/{token}",
        LinkPurpose.Handle => $"/h/{token}",
        LinkPurpose.Rectify => $"/f/{token}",
        LinkPurpose.Serve => $"/q/{token}",
        LinkPurpose.Propose => $"/p/{token}",
        LinkPurpose.Rate => $"/v/{token}",
        LinkPurpose.Keep => $"/g/{token}",
        LinkPurpose.Judge => $"/j/{token}",
        LinkPurpose.Assess => $"/s/{token}",
        LinkPurpose.Calendar => $"/ics/{token}.ics",
        LinkPurpose.SignIn => $"/signin/{token}",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, null),
    };

    public static string File(Evidence evidence) =>
        $"/files/{Uri.EscapeDataString(evidence.Blob)}?name={Uri.EscapeDataString(evidence.FileName)}";
}

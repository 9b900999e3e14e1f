using System.Globalization;
using Microsoft.AspNetCore.Http;
using Sanwen.Core.Agreements;
using Sanwen.Core.Import;
using Sanwen.Core.Stores;

namespace Sanwen.Web.Pages.Agreements;

/// <summary>What a button on an agreement's form does.</summary>
public enum KeepDeed
{
    Renew,
    End,
    Log,
}

/// <summary>A form about an agreement as it was sent; what was typed is kept where it was not taken.</summary>
/// <param name="Key">The agreement's number.</param>
/// <param name="Error">Why it was not taken.</param>
public sealed record KeepForm(string Key, KeepDeed? Deed, string To, string Reason, string Day, string Words, string People, string? Error = null)
{
    public static readonly KeepForm None = new("", null, "", "", "", "", "");

    public static KeepForm Read(IFormCollection form) => new(
        form["key"].ToString(),
        Enum.GetValues<KeepDeed>().Where(d => QueryWords.Word(d) == form["do"]).Select(d => (KeepDeed?)d).FirstOrDefault(),
        form["to"].ToString().Trim(),
        form["reason"].ToString().ReplaceLineEndings("\n"),
        form["day"].ToString().Trim(),
        form["words"].ToString().ReplaceLineEndings("\n"),
        form["people"].ToString().Trim());

    /// <summary>This form when it was about an agreement, else an empty one.</summary>
    public KeepForm For(string key) => Key == key ? this : None;

    public string? ErrorOf(KeepDeed deed) => Deed == deed ? Error : null;

    /// <param name="by">The address of who sent it.</param>
    public Task<Outcome<Agreement>> Send(Keeping keeping, string by, DateTimeOffset now, CancellationToken cancel) => Deed switch
    {
        KeepDeed.Renew => keeping.Renew(Key, by, DateText.Read(To), now, cancel),
        KeepDeed.End => keeping.End(Key, by, Reason, now, cancel),
        _ => keeping.Log(Key, by, DateText.Read(Day), Words, int.TryParse(People, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null, now, cancel),
    };

    /// <summary>What became of it, for who sent it (zh-CN).</summary>
    public static string Done(KeepDeed deed, Agreement agreement) => deed switch
    {
        KeepDeed.Renew => $"{agreement.Key} 已续签到 {agreement.To:yyyy-MM-dd}。",
        KeepDeed.End => $"{agreement.Key} 已终止。",
        _ => $"{agreement.Key} 已登记活动，共 {agreement.Activities.Count} 次。",
    };
}

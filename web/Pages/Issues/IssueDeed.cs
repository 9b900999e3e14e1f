using Sanwen.Core.Links;

namespace Sanwen.Web.Pages.Issues;

/// <summary>What a button on a page about an issue does.</summary>
public enum IssueDeed
{
    /// <summary>会商：同意.</summary>
    Agree,

    /// <summary>会商：不同意.</summary>
    Disagree,

    /// <summary>会商：意见.</summary>
    Comment,

    /// <summary>批准.</summary>
    Approve,

    /// <summary>退回.</summary>
    Return,

    /// <summary>上报, as the tier that was to decide.</summary>
    Escalate,

    /// <summary>办结.</summary>
    Close,

    /// <summary>再次会商.</summary>
    Consult,

    /// <summary>上报, as the issue's own secretary.</summary>
    ReportUp,
}

public static class IssueDeeds
{
    /// <summary>How forms and addresses spell it.</summary>
    public static string Word(this IssueDeed deed) => deed.ToString().ToLowerInvariant();

    public static IssueDeed? Read(string? word) =>
        Enum.GetValues<IssueDeed>().Where(d => d.Word() == word).Select(d => (IssueDeed?)d).FirstOrDefault();

    /// <summary>The links whose pages offer it.</summary>
    public static LinkPurpose Purpose(this IssueDeed deed) => deed switch
    {
        <= IssueDeed.Comment => LinkPurpose.Consult,
        <= IssueDeed.Escalate => LinkPurpose.Rule,
        _ => LinkPurpose.Handle,
    };
}

using Sanwen.Core.Journals;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Rounds;
using Sanwen.Core.Time;

namespace Sanwen.Core.Findings;

/// <summary>Checks what people fill in about findings; every answer is for them (zh-CN), null when nothing is wrong.</summary>
public static class FindingChecks
{
    /// <summary>Characters of a place and of a community or project.</summary>
    public const int LongestPlace = 100;

    /// <summary>Why an act that the state allows is not taken as it was filled in.</summary>
    internal static string? Refusal(Finding finding, FindingDeed deed, Actor actor, Office office, DateTimeOffset now) =>
        Words(deed) ?? Files(deed, office) ?? Unit(finding, deed, office) ?? Severity(finding, deed, office) ?? deed.Act switch
        {
            FindingAct.Contest when now > FindingTimes.ObjectBy(office, finding) =>
                $"提出异议的期限（{China.Stamp(FindingTimes.ObjectBy(office, finding)!.Value)}）已过，请组织整改；确有困难的，请与督查室联系。",
            FindingAct.Close or FindingAct.Return when finding.Rectification?.By == actor.By => "整改是您报的，请由另一位督办员复核。",
            FindingAct.Return when deed.Due is not { } due || China.At(due, office.Policy.DueAt) <= now || due > China.DateOf(now).AddYears(1) =>
                "请写明新的整改时限，应在今天以后、一年以内。",
            _ => null,
        };

    /// <summary>Why a finding cannot be registered as it was filled in.</summary>
    internal static string? Refusal(NewFinding found, Office office)
    {
        if (office.Policy.Findings.Find(found.Programme) is not { } programme) return "请选择类别。";
        if (!programme.Has(found.Severity)) return $"请选择严重程度：{string.Join('、', programme.Severities.Select(s => s.Name))}。";
        if (found.What.Length is 0 or > Replies.MaxWords) return $"请写明问题，1 至 {Replies.MaxWords} 字。";
        if (found.Place.Length is 0 or > LongestPlace) return $"请写明地点，1 至 {LongestPlace} 字。";
        if (found.Site.Length > LongestPlace) return $"社区（项目）不超过 {LongestPlace} 字。";
        if (programme.PhotoWhenFound && found.Evidence.Count == 0) return $"{programme.Name}问题请至少附一张照片。";
        return TooMany(found.Evidence, office);
    }

    private static string? Words(FindingDeed deed)
    {
        if (deed.Words.Length > Replies.MaxWords) return $"内容有 {deed.Words.Length} 字，请控制在 {Replies.MaxWords} 字以内。";
        if (deed.Words.Length > 0 || !deed.Act.NeedsWords()) return null;
        return deed.Act is FindingAct.Report or FindingAct.Rectify
            ? $"请写一句整改情况，1 至 {Replies.MaxWords} 字。"
            : $"请写明理由，1 至 {Replies.MaxWords} 字。";
    }

    private static string? Files(FindingDeed deed, Office office) => deed.Act == FindingAct.Rectify && deed.Evidence.Count == 0
        ? "请附上整改后的照片或材料，至少一个。"
        : TooMany(deed.Evidence, office);

    private static string? TooMany(IReadOnlyList<Evidence> files, Office office) => files.Count > office.Policy.Evidence.MaxFiles
        ? $"最多 {office.Policy.Evidence.MaxFiles} 个附件，这里有 {files.Count} 个。"
        : null;

    private static string? Unit(Finding finding, FindingDeed deed, Office office)
    {
        if (!deed.Act.NamesUnit()) return null;
        if (deed.Unit.Length == 0) return "请选择责任单位。";
        if (deed.Act == FindingAct.Reassign && deed.Unit == finding.Unit) return $"问题原来就分派给{deed.Unit}，请选择另一个单位，或者不采纳异议。";
        if (office.HeadsOf(deed.Unit).Count == 0) return $"{deed.Unit}在人员名单中没有单位负责人，无法分派。";
        if (deed.Handler.Length > 0 && office.UnitOf(deed.Handler) != deed.Unit) return "经办人不是责任单位的人，请重新选择，或留空由单位负责人办理。";
        if (deed.Leader.Length > 0 && !office.Is(deed.Leader, Roles.SupervisingLeader | Roles.PrincipalLeader)) return "请选择一位领导，或留空。";
        return office.Policy.Findings.Of(finding.Programme).Supervised && office.Matters.ContainsKey(finding.Key)
            ? $"已有编号为 {finding.Key} 的督办事项，无法再列入督办。"
            : null;
    }

    private static string? Severity(Finding finding, FindingDeed deed, Office office) =>
        deed.Severity.Length == 0 || deed.Severity == finding.Severity || office.Policy.Findings.Of(finding.Programme).Has(deed.Severity)
            ? null
            : $"没有“{deed.Severity}”这一级严重程度。";
}

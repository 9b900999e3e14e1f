using System.Text.RegularExpressions;

namespace Sanwen.Core.Inbound;

/// <summary>Words that make a consent depend on something, put it off, change it or question it.</summary>
internal static partial class Hedges
{
    /// <summary>In the remark to a consent, where anything doubtful counts.</summary>
    public static bool In(string remark) => Any().IsMatch(Harmless().Replace(remark, ""));

    /// <summary>In what stands below: signatures and disclaimers are full of 如 and 需, so only what takes a consent back.</summary>
    public static bool Below(string text) => Strong().IsMatch(Harmless().Replace(text, ""));

    /// <summary>A time named with the consent to an extension may be another than the one applied for.</summary>
    public static bool OfTime(string remark) => Time().IsMatch(remark);

    [GeneratedRegex("如期|如实|如数|包括但不限于|但不限于|无需|无须|不需|按需|必需|急需|优先|期待|招待|接待|对待|等待|暂时没有其他意见")]
    private static partial Regex Harmless();

    [GeneratedRegex(@"但|不过|然而|如|若|假如|除非|除了|前提|需|须|待|等|先|暂|缓|后再|再议|再定|再报|条件|否则|只要|只有|原则|部分|除外|修改|改为|改成|调整|补充|完善后|不同意|不批准|不建议|不宜|不行|不能|反对|保留意见|退回|上报|撤回|收回|作废|另议|商榷|斟酌|吗|么|是否|能否|可否|[?？]")]
    private static partial Regex Any();

    [GeneratedRegex(@"(?m)^(但|不过|然而|前提|除非|条件|先不|暂缓|暂不|等等)|除非|前提是|前提条件|暂缓|先不要|不同意|不批准|收回|撤回|作废|吗[\s。.]*$|[?？]\s*$")]
    private static partial Regex Strong();

    [GeneratedRegex(@"\d|[〇零一二两三四五六七八九十半][\s]*(年|个?月|周|天|日|旬)|月底|年底|月末|年末|[上中下]旬|下周|下月|明年")]
    private static partial Regex Time();
}

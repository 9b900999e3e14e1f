namespace Sanwen.Web.Pages.Programmes;

/// <summary>A programme beside the monthly questions, as the page of all programmes leads to it.</summary>
/// <param name="About">What happens there, in one sentence (zh-CN).</param>
public sealed record ProgrammeCard(string Address, string Title, string About)
{
    public static readonly IReadOnlyList<ProgrammeCard> All =
    [
        new("/lists", "工作清单", "各个清单的亮灯、节点和对标完成情况，跨年度清单在这里结转，公开的清单给群众看。"),
        new("/calls", "竞标争先", "活力支部自主申报，评委量化评分，择优支持，转为督办事项。"),
        new("/agreements", "结对共建", "共建协议的到期续签、活动登记和统计。"),
        new("/findings", "问题整改", "创文、生态网格和巡查的问题，从发现、核实、分派到整改、复核，逐个销号，整改前后对照。"),
        new("/inspections", "项目巡查", "每一轮巡查了哪些项目，发现多少问题，多少列入督办、已经销号。"),
        new("/proposals", "建议提案", "人大建议、政协提案：法定时限内答复，会办单位提出意见，提出人评价，不满意的重新办理；办复率、满意率。"),
        new("/requests", "群众诉求", "区长直通车、群众诉求和微心愿：首问负责，限时答复，群众评价；个人信息加密保存，按期清除。"),
        new("/ratings", "考核评定", "战斗力指数、活力指数、驻点团队和头雁考核：按期填报、评分，百分制评星，流动升降，列出表彰名单。"),
        new("/dossiers", "履职档案", "述职评议、擂台赛：一个单位一段时间的事项、亮灯、答复率、评星和通报，各单位并排比拼。"),
        new("/trends", "领导看板", "逐月看亮灯、答复和基层负担，比较各单位，看项目是否赶上时序；每个数字都能点到背后的事项。"),
    ];
}

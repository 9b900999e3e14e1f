using Microsoft.AspNetCore.Http;
using Sanwen.Core.Stores;
using Sanwen.Web.Access;

namespace Sanwen.Web.Pages.Troubles;

/// <summary>What went wrong, for the person in front of it: what happened and what to do.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="NextText">What the button says that leads on; none without.</param>
public sealed record Trouble(int Status, string Title, string Text, string? NextText = null, string? NextAddress = null)
{
    public static readonly Trouble BadLink = new(
        StatusCodes.Status404NotFound,
        "链接无效",
        "这个链接不完整或已被改动。请回到邮件，直接点邮件里的按钮；若邮件把链接拆成了两行，请把完整的链接复制到浏览器的地址栏。",
        "用邮箱登录",
        "/signin");

    /// <summary>A genuine link whose time is over.</summary>
    /// <param name="what">What it opened.</param>
    public static Trouble Expired(string what) => new(
        StatusCodes.Status410Gone,
        "链接已过期",
        $"{what}这个链接已过有效期。登录后仍可查看有关事项。",
        "用邮箱登录",
        "/signin");

    /// <summary>The words for a status that comes without any.</summary>
    public static Trouble Of(int status) => status switch
    {
        StatusCodes.Status404NotFound => new(status, "没有这个页面", "地址可能有误，或者内容已不存在。", "回到首页", "/"),
        StatusCodes.Status403Forbidden => new(status, "没有权限", "您的角色不能打开这个页面或做这件事。如有需要，请联系督办员或管理员。", "回到首页", "/"),
        StatusCodes.Status405MethodNotAllowed => new(status, "不能这样打开", "请从页面上的按钮或邮件里的链接进入。", "回到首页", "/"),
        StatusCodes.Status413PayloadTooLarge => new(status, "提交的内容太大", "附件合计超过了上限，本次没有保存。请返回上一页，减少或压缩附件后分次提交。"),
        StatusCodes.Status429TooManyRequests => new(status, "请求太频繁", "请等一分钟再试。"),
        StatusCodes.Status409Conflict => new(status, "没有保存", new ConflictException().Message),
        StatusCodes.Status503ServiceUnavailable => new(
            status, "暂时不能使用", "系统暂时读写不了数据，本次没有保存。邮件里的链接仍然有效，请过一会儿再试；仍不行请告诉管理员，原因在程序的日志里。"),
        >= 500 => new(status, "系统出错了", "本次没有完成。邮件里的链接仍然有效，请稍后再试；多次出现请告诉管理员。"),
        _ => new(status, "没有提交成功", "页面可能放得太久，或已在别处登录、退出。请返回上一页刷新，再提交一次。"),
    };

    /// <param name="frame">Of a signed-in person, so that the page keeps its navigation.</param>
    public IResult Page(Frame? frame = null) =>
        Rendering.Page.Of<TroublePage>(new { Trouble = this, Frame = frame }, Status);
}

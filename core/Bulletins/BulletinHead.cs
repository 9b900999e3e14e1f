using System.Globalization;
using Sanwen.Core.Policies;
using Sanwen.Core.Time;

namespace Sanwen.Core.Bulletins;

/// <summary>What a bulletin says of itself as an official document.</summary>
/// <param name="RedHead">发文机关标志; null without one.</param>
/// <param name="Number">发文字号. There is one bulletin a month, so it is numbered by its month: whenever the file is made, the number is the same, and a month that was not asked leaves a gap rather than moving the others.</param>
/// <param name="To">主送机关; empty for nobody in particular.</param>
/// <param name="IssuedOn">成文日期.</param>
/// <param name="Cc">抄送机关; empty for none.</param>
public sealed record BulletinHead(string? RedHead, string Number, string Office, string Title, string To, string Signature, DateOnly IssuedOn, string Cc)
{
    public static BulletinHead Of(Bulletin bulletin, Policy policy)
    {
        var (file, month) = (policy.BulletinFile, bulletin.Month);
        return new(
            file.RedHead ? file.Head ?? $"{policy.Office}文件" : null,
            string.Create(CultureInfo.InvariantCulture, $"{file.NumberPrefix}〔{month.Year}〕{month.Month}号"),
            policy.Office,
            file.Title.Replace("{month}", string.Create(CultureInfo.InvariantCulture, $"{month.Year}年{month.Month}月"), StringComparison.Ordinal),
            file.To,
            file.Signature ?? policy.Office,
            China.DateOf(bulletin.At),
            file.Cc);
    }
}

using System.Text;
using Sanwen.Core.Import;
using Sanwen.Web.Import;

namespace Sanwen.Web.Tests.Import;

/// <summary>Reads files made in the tests.</summary>
internal static class Reading
{
    public const string PeopleHeader = "姓名,单位,职务,邮箱,角色";

    public static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static async Task<SheetReading> Read(string file, byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        return await SheetReader.Read(file, content, TestContext.Current.CancellationToken);
    }

    public static Task<SheetReading> Csv(string text) => Read("名单.csv", Encoding.UTF8.GetBytes(text));

    public static async Task<Sheet> Sheet(string file, byte[] bytes)
    {
        var reading = await Read(file, bytes);
        Assert.Empty(reading.Problems);
        return reading.Sheet!;
    }

    public static async Task<string> Refusal(string file, byte[] bytes)
    {
        var reading = await Read(file, bytes);
        Assert.Null(reading.Sheet);
        return Assert.Single(reading.Problems).ToString();
    }
}

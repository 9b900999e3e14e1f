using System.Text;
using static Sanwen.Web.Tests.Import.Reading;

namespace Sanwen.Web.Tests.Import;

public sealed class CsvReadingTests
{
    private const string People = PeopleHeader + "\r\n张三,城建办,主任,zhang@x.example,承办人、单位负责人\r\n";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8 without mark", new UTF8Encoding(false).GetBytes(People) },
        { "UTF-8 with mark", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(People)] },
        { "GB18030", Gb18030.GetBytes(People) },
        { "UTF-16 little endian", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(People)] },
        { "UTF-16 big endian", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(People)] },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Every_encoding_that_offices_write_reads_the_same(string encoding, byte[] bytes)
    {
        var sheet = await Sheet("people.csv", bytes);
        Assert.True(sheet.Columns.SequenceEqual(PeopleHeader.Split(',')), encoding);
        Assert.Equal(["张三", "城建办", "主任", "zhang@x.example", "承办人、单位负责人"], Assert.Single(sheet.Rows).Cells);
    }

    [Fact]
    public async Task A_rare_character_of_four_GB18030_bytes_reads_right()
    {
        var sheet = await Sheet("people.csv", Gb18030.GetBytes(PeopleHeader + "\r\n㐱𠮷,单位,,a@x.example,承办人"));
        Assert.Equal("㐱𠮷", sheet.Rows[0].Cells[0]);
    }

    [Theory]
    [InlineData("\t")]
    [InlineData(";")]
    public async Task Tabs_and_semicolons_may_separate_as_well(string separator)
    {
        var sheet = await Sheet("a.csv", Encoding.UTF8.GetBytes("编号,事项\n1,修路；架桥".Replace(",", separator, StringComparison.Ordinal)));
        Assert.Equal(["1", "修路；架桥"], sheet.Rows[0].Cells);
    }

    [Fact]
    public async Task Rows_are_numbered_as_Excel_shows_them()
    {
        var reading = await Csv("编号,事项\n1,\"两\n行\"\n\n , \n2,\"带\"\"引号\"\"，和,逗号\"\n");
        var rows = reading.Sheet!.Rows;
        Assert.Equal([2, 5], rows.Select(r => r.Number));
        Assert.Equal("两\n行", rows[0].Cells[1]);
        Assert.Equal("带\"引号\"，和,逗号", rows[1].Cells[1]);
    }

    [Fact]
    public async Task A_quote_within_an_unquoted_cell_is_text()
    {
        var reading = await Csv("编号,事项\n1,更换5\"水管\n");
        Assert.Empty(reading.Problems);
        Assert.Equal("更换5\"水管", reading.Sheet!.Rows[0].Cells[1]);
    }

    [Theory]
    [InlineData("编号,事项\n1,好\n2,\"没有结束\n3,又一行", 3)]
    [InlineData("编号,事项\n1,\"结束\"之后\n2,好", 2)]
    public async Task Quotes_that_do_not_match_are_told_with_their_row(string text, int row)
    {
        var problem = Assert.Single((await Csv(text)).Problems);
        Assert.Equal($"名单.csv 第 {row} 行：双引号不成对。含逗号、换行或双引号的单元格应以双引号括起，其中的双引号写两次。", problem.ToString());
    }

    [Fact]
    public async Task A_title_above_the_header_is_passed_over()
    {
        var reading = await Csv("2026年督办事项清单,,\n填报：督查室,,\n 编 号 ,事\u3000项,\uFEFF备注\n1,修路,无\n");
        Assert.Equal(["编号", "事项", "备注"], reading.Sheet!.Columns);
        Assert.Equal((3, 4), (reading.Sheet.HeaderRow, reading.Sheet.Rows[0].Number));
    }

    [Fact]
    public async Task A_header_in_the_sixth_row_is_not_found() =>
        Assert.Contains("前 5 行没有找到表头", await Refusal("a.csv", Encoding.UTF8.GetBytes("一\n二\n三\n四\n五\n编号,事项\n")), StringComparison.Ordinal);

    [Fact]
    public async Task A_cell_longer_than_Excel_allows_is_told_with_row_and_column()
    {
        var problem = Assert.Single((await Csv($"编号,事项\n1,{new string('长', 32_768)}\n")).Problems);
        Assert.Equal((2, "事项"), (problem.Row, problem.Column));
    }

    [Fact]
    public async Task More_rows_than_the_limit_are_refused()
    {
        var text = new StringBuilder("编号,事项\n");
        for (var i = 0; i < 200_001; i++) text.Append(i).Append(",修路\n");
        var problem = Assert.Single((await Csv(text.ToString())).Problems);
        Assert.Equal((200_002, "数据超过 200000 行"), (problem.Row, problem.Reason));
    }
}

using Sanwen.Core.Import;
using Sanwen.Core.People;
using static Sanwen.Core.Tests.Import.ListFiles;

namespace Sanwen.Core.Tests.Import;

public sealed class PeopleImportTests
{
    [Fact]
    public void A_new_person_is_read_from_all_columns()
    {
        var plan = Plan(Empty, PeopleSheet(" 王　五 |城建办|主任| Wang.Wu@X.Example |承办人、单位负责人"));
        var person = Assert.Single(plan.People);
        Assert.Equal(ImportState.New, person.State);
        Assert.Equal(
            new Person
            {
                Email = "wang.wu@x.example",
                Name = "王五",
                Unit = "城建办",
                Post = "主任",
                Roles = Roles.Responsible | Roles.UnitHead,
            },
            person.Value);
    }

    [Theory]
    [InlineData("承办人、督办员")]
    [InlineData("承办人,督办员")]
    [InlineData("承办人，督办员")]
    [InlineData("承办人;督办员")]
    [InlineData("承办人； 督办员")]
    [InlineData("承办人/督办员")]
    [InlineData("督办员 承办人")]
    [InlineData("督办员　承办人")]
    public void Roles_may_be_joined_by_whatever_people_type(string roles) =>
        Assert.Equal(Roles.Responsible | Roles.Officer, Plan(Empty, PeopleSheet($"张三|城建办||z@x.example|{roles}")).People[0].Value.Roles);

    [Theory]
    [InlineData("a@x.example")]
    [InlineData("first.last+tag@mail.x-y.example")]
    [InlineData("o'neil_9@x.example")]
    [InlineData("ＡＢ＠ｘ．ｅｘａｍｐｌｅ")]
    [InlineData("\u200Ba@x.example\uFEFF")]
    public void Plain_addresses_are_accepted(string address) => Assert.True(EmailAddress.TryNormalize(address, out _), address);

    [Theory]
    [InlineData("a")]
    [InlineData("a@x")]
    [InlineData("@x.example")]
    [InlineData("a@@x.example")]
    [InlineData("a b@x.example")]
    [InlineData("a@x.example,b@x.example")]
    [InlineData("a@x.example;")]
    [InlineData("张@x.example")]
    [InlineData("a@例子.example")]
    [InlineData(".a@x.example")]
    [InlineData("a..b@x.example")]
    [InlineData("a@-x.example")]
    [InlineData("a@x..example")]
    [InlineData("<a@x.example>")]
    [InlineData("\"a b\"@x.example")]
    [InlineData("a@[127.0.0.1]")]
    [InlineData("a/b@x.example")]
    [InlineData("a#b@x.example")]
    [InlineData("a\n@x.example")]
    [InlineData("a@x.example\nBcc: b@x.example")]
    public void Anything_else_is_no_address(string address) => Assert.False(EmailAddress.TryNormalize(address, out _), address);

    [Theory]
    [InlineData(64, 250, true)]
    [InlineData(65, 250, false)]
    [InlineData(10, 254, true)]
    [InlineData(10, 255, false)]
    public void Addresses_are_bounded_in_length(int local, int all, bool valid)
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('d', 60), 4));
        var address = $"{new string('a', local)}@{domain}"[..Math.Min(all, local + 1 + domain.Length)];
        address += new string('d', all - address.Length);
        Assert.Equal(all, address.Length);
        Assert.Equal(valid, EmailAddress.TryNormalize(address, out _));
    }

    [Theory]
    [InlineData("|城建办||a@x.example|承办人", "people.csv 第 2 行「姓名」：不能为空。应为 1 至 50 个字。")]
    [InlineData("张三| ||a@x.example|承办人", "people.csv 第 2 行「单位」：不能为空。应为 1 至 100 个字。")]
    [InlineData("张三|城建办|||承办人", "people.csv 第 2 行「邮箱」：不能为空。应为一个完整的邮箱地址，如 chengjian@example.cn。")]
    [InlineData("张三|城建办||a@x|承办人", "people.csv 第 2 行「邮箱」“a@x”：不是有效的邮箱地址。应为一个完整的邮箱地址，如 chengjian@example.cn。")]
    [InlineData("张三|城建办||a@x.example|", "people.csv 第 2 行「角色」：不能为空。应为 承办人、单位负责人、分管领导、主要领导、督办员、管理员，多个用“、”连接。")]
    [InlineData("张三|城建办||a@x.example|承办人、领导", "people.csv 第 2 行「角色」“承办人、领导”：没有“领导”这个角色。应为 承办人、单位负责人、分管领导、主要领导、督办员、管理员，多个用“、”连接。")]
    [InlineData("张\u0007三|城建办||a@x.example|承办人", "people.csv 第 2 行「姓名」“张 三”：含有控制字符或无法识别的字符。请删去这些字符后重新填写。")]
    [InlineData("#REF!|城建办||a@x.example|承办人", "people.csv 第 2 行「姓名」“#REF!”：是公式的错误值。请改正公式，或改为直接填写。")]
    public void A_wrong_cell_is_told_in_one_line(string row, string line) =>
        Assert.Equal(line, Assert.Single(Plan(Empty, PeopleSheet(row)).Problems).ToString());

    [Fact]
    public void All_problems_are_told_at_once_in_the_order_of_the_rows_and_nothing_is_planned()
    {
        var plan = Plan(Empty, PeopleSheet("张三|||a@x|", "好人|城建办||good@x.example|承办人", "|城建办||b@x.example|无"));
        Assert.Equal([(2, "单位"), (2, "邮箱"), (2, "角色"), (4, "姓名"), (4, "角色")], plan.Problems.Select(p => (p.Row!.Value, p.Column!)));
        Assert.False(plan.CanApply);
        Assert.Empty(plan.People);
    }

    [Fact]
    public void The_same_address_twice_names_both_rows()
    {
        var plan = Plan(
            Empty,
            PeopleSheet("张三|城建办||a@x.example|承办人", "张四|城建办||A@x.example|承办人"),
            Sheet("更多.csv", "邮箱|姓名|单位|角色", "a@x.example|张五|城建办|承办人"));
        Assert.Equal(
            [
                "people.csv 第 3 行「邮箱」“A@x.example”：与第 2 行重复。每个邮箱只能出现一次，请删去其中一行。",
                "更多.csv 第 2 行「邮箱」“a@x.example”：与 people.csv 第 2 行重复。每个邮箱只能出现一次，请删去其中一行。",
            ],
            plan.Problems.Select(p => p.ToString()));
    }

    [Fact]
    public void Importing_again_shows_what_changes_and_what_does_not()
    {
        var plan = Plan(Staffed, PeopleSheet("张三|水务办|主任|zhang@x.example|承办人", "李四|城建办|主任|li@x.example|分管领导"));
        Assert.Equal([ImportState.Changed, ImportState.Unchanged], plan.People.Select(p => p.State));
        Assert.Equal(
            [new("单位", "城建办", "水务办"), new("角色", "承办人、单位负责人", "承办人")],
            plan.People[0].Changes);
    }

    [Fact]
    public void A_list_without_the_posts_leaves_them_alone_and_a_blank_one_clears_them()
    {
        Assert.Equal(ImportState.Unchanged, Plan(Staffed, Sheet("p.csv", "姓名|单位|邮箱|角色", "李四|城建办|li@x.example|分管领导")).People[0].State);
        Assert.Equal([new("职务", "主任", "")], Plan(Staffed, PeopleSheet("李四|城建办||li@x.example|分管领导")).People[0].Changes);
    }

    [Fact]
    public void A_unit_without_a_head_and_a_lost_administrator_are_noted()
    {
        var office = Empty.With(Person("admin@x.example", "管理", Roles.Administrator));
        var plan = Plan(office, PeopleSheet("张三|水务办||a@x.example|承办人", "管理|城建办|主任|admin@x.example|督办员"));
        Assert.Equal(["1 个单位有承办人但没有单位负责人，催办邮件不会抄送单位负责人：水务办。", "导入后不再有管理员。"], plan.Notes);
    }
}

using System.Text.Json;
using Sanwen.Local.Rehearsal;

namespace Sanwen.Local.Tests.Rehearsal;

/// <summary>A small office rehearsed from files, as the command does it, and what it wrote.</summary>
internal sealed class RehearsedOffice : IDisposable
{
    private const string People = """
        姓名,单位,职务,邮箱,角色
        甲,城建办,,jia@x.example,承办人
        乙,城建办,,yi@x.example,承办人
        丙,水务所,,bing@x.example,承办人
        城建办主任,城建办,主任,head@x.example,单位负责人
        水务所所长,水务所,所长,head2@x.example,单位负责人
        分管领导,领导班子,,leader@x.example,分管领导
        主要领导,领导班子,,principal@x.example,主要领导
        督办员,督查室,,officer@x.example,督办员、管理员

        """;

    private const string BranchHeader = "编号,名称,层级,上级,书记,成员,成立日期\n";

    private const string ProjectHeader = "编号,项目,建设单位,年度计划投资,单位,开始日期,完成时限,进度口径,临时党支部\n";

    private const string ActionHeader = "时间,动作,对象,人,内容\n";

    /// <summary>Secretary (shuji) and member (yuan) of the branch on XM-1 and XM-2, the general branch (zong) and the headquarters (zhi) above it.</summary>
    private const string Branches = """
        Z,总指挥部,总指挥部,,zhi@x.example,,
        G,一号总支,总支,Z,zong@x.example,,
        B,一号支部,支部,G,shuji@x.example,yuan@x.example,2026-01-01

        """;

    private const string Projects = """
        XM-1,一号项目,城建办,1200,万元,2026-01-01,2026-12-31,,B
        XM-2,二号项目,水务所,2400,万元,2026-01-01,2026-12-31,,B

        """;

    private const string BranchPeople = """
        姓名,单位,职务,邮箱,角色
        总指挥,总指挥部,,zhi@x.example,承办人
        总支书记,一号总支,,zong@x.example,承办人
        支部书记,一号支部,,shuji@x.example,承办人
        支部成员,一号支部,,yuan@x.example,承办人
        代理书记,一号支部,,dai@x.example,承办人

        """;

    private const string MatterHeader = "编号,事项,清单,牵头单位,责任人,配合单位,分管领导,开始日期,完成时限,进度口径,备注\n";

    private const string ReplyHeader = "时间,编号,问,进度,内容\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sanwen-test-");

    public string Folder => _folder.FullName;

    public string Out => Path.Combine(Folder, "out");

    public static string Matter(string key, string person) =>
        $"{key},事项{key},清单,城建办,{person}@x.example,,leader@x.example,2026-01-01,2026-12-31,,\n";

    public Task<RehearsalOutcome> Run(string matters, string replies, string from, string to, string? output = null) => Rehearse(
        new(File("matters.csv", MatterHeader + matters), [File("people.csv", People)], File("replies.csv", ReplyHeader + replies)),
        from,
        to,
        output ?? Out);

    /// <summary>Rehearses the projects and what people do to them; <c>name@ </c> stands for an address and the comma after it.</summary>
    public Task<RehearsalOutcome> Act(
        string actions, string from, string to, string branches = Branches, string? matters = null, string? replies = null) => Rehearse(
        new(
            matters is null ? null : File("matters.csv", MatterHeader + matters),
            [File("people.csv", People), File("branch-people.csv", BranchPeople)],
            replies is null ? null : File("replies.csv", ReplyHeader + replies),
            File("projects.csv", ProjectHeader + Projects),
            File("branches.csv", BranchHeader + branches),
            File("actions.csv", ActionHeader + actions.Replace("@ ", "@x.example,", StringComparison.Ordinal))),
        from,
        to,
        Out);

    /// <summary>The lines of a file that the rehearsal wrote.</summary>
    public IReadOnlyList<string> Lines(string name) => System.IO.File.ReadAllLines(Path.Combine(Out, name));

    /// <summary>The mails as <c>at kind question to cc matters</c>, in the order of the file.</summary>
    public IReadOnlyList<string> Mails() => [.. System.IO.File.ReadLines(Path.Combine(Out, "outbox.jsonl")).Select(Line)];

    public static string Seed(string name) => Path.Combine(AppContext.BaseDirectory, "seeds", name);

    public FileInfo File(string name, string text)
    {
        var file = new FileInfo(Path.Combine(Folder, name));
        System.IO.File.WriteAllText(file.FullName, text);
        return file;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static Task<RehearsalOutcome> Rehearse(RehearsalFiles files, string from, string to, string output) => Rehearsing.Run(
        new(files, Day(from), Day(to), new(output), Seed("policy.json"), Seed("calendar")), _ => { }, TestContext.Current.CancellationToken);

    private static string Line(string json)
    {
        using var mail = JsonDocument.Parse(json);
        string Text(string name) => mail.RootElement.GetProperty(name).GetString() ?? "-";
        string List(string name) => string.Join('+', mail.RootElement.GetProperty(name).EnumerateArray().Select(e => e.GetString()!.Split('@')[0]));
        return $"{Text("at")[..16]} {Text("kind")} {Text("question")} {Text("to").Split('@')[0]} [{List("cc")}] {List("matters")}";
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}

using Sanwen.Core.Policies;

namespace Sanwen.Web.Pages.Dashboard;

/// <summary>A filter that is on. <paramref name="Address"/> is the list without it.</summary>
public sealed record Chip(string Text, string Address)
{
    public static IReadOnlyList<Chip> Of(MatterQuery query, Board board, LightPolicy lights)
    {
        query = query with { Page = 1 };
        var chips = new List<Chip>();
        void Add(bool on, string text, MatterQuery without)
        {
            if (on) chips.Add(new(text, without.Address));
        }

        static string Name(IReadOnlyList<Choice> choices, string value) =>
            choices.FirstOrDefault(c => c.Value == value)?.Name ?? value;

        Add(query.Text.Length > 0, $"“{query.Text}”", query with { Text = "" });
        if (query.Light is { } light) Add(true, $"{lights.Of(light).Name}灯", query with { Light = null });
        Add(query.List.Length > 0, query.List, query with { List = "" });
        Add(query.Unit.Length > 0, query.Unit, query with { Unit = "" });
        Add(query.Person.Length > 0, $"责任人 {Name(board.Persons, query.Person)}", query with { Person = "" });
        Add(query.Leader.Length > 0, $"分管领导 {Name(board.Leaders, query.Leader)}", query with { Leader = "" });
        if (query.Status is { } status) Add(true, Texts.Names.Of(status), query with { Status = null });
        Add(query.Coordination, "需协调", query with { Coordination = false });
        Add(query.Overdue, "逾期", query with { Overdue = false });
        Add(query.Begun, "已开始", query with { Begun = false });
        Add(query.Unanswered, "待答复", query with { Unanswered = false });
        return chips;
    }
}

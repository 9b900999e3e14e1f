using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Sanwen.Web.Pages.Answers;

namespace Sanwen.Web.Tests.Pages;

public sealed class AnswerFormTests
{
    [Fact]
    public void Lines_are_read_by_number_with_one_character_for_a_line_break()
    {
        var entries = AnswerForm.Read(Form(
            ("matter-0", "ZM 1/甲"), ("percent-0", " 50 "), ("words-0", "一\r\n二"), ("coordination-0", "yes"), ("matter-1", "B"), ("words-1", "")));

        Assert.Equal([new("ZM 1/甲", "50", "一\n二", true), new("B", "", "", false)], entries.Select(e => e.Line));
    }

    [Fact]
    public void A_matter_that_comes_twice_counts_once() =>
        Assert.Equal("一", Assert.Single(AnswerForm.Read(Form(("matter-0", "A"), ("words-0", "一"), ("matter-1", "A"), ("words-1", "二")))).Line.Words);

    [Fact]
    public void An_empty_form_has_no_lines() => Assert.Empty(AnswerForm.Read(Form(("action", "reply"))));

    private static FormCollection Form(params (string Name, string Value)[] fields) =>
        new(fields.ToDictionary(f => f.Name, f => new StringValues(f.Value)), new FormFileCollection());
}

using Sanwen.Infra.Tests.Bicep;

namespace Sanwen.Infra.Tests;

public sealed class BicepTests
{
    [Theory]
    [InlineData("'plain'", "plain")]
    [InlineData(@"'it\'s \${not} a \u{4e09} hole\n'", "it's ${not} a 三 hole\n")]
    [InlineData("'5 $ a mail'", "5 $ a mail")]
    [InlineData("'https://x // no comment'", "https://x // no comment")]
    [InlineData("'''\nline\n'''", "\nline\n")]
    [InlineData("/* before */ 'x' // behind", "x")]
    public void A_text_is_read_as_it_is_meant(string written, string meant) => Assert.Equal(meant, Value(written).Plain);

    [Theory]
    [InlineData("'a${b}c${d.e}'", "'a…c…'(b, d.e)")]
    [InlineData("'${a == 'x' ? '{${b}}' : '}'}'", "'…'(Operation(Operation(a, 'x'), '{…}'(b), '}'))")]
    [InlineData("f(a, g(), -1)", "f(a, g(), Operation(1))")]
    [InlineData("az.f(a[0].b[?1].?c)", "f(Element(Element(a, 0).b, 1).c)")]
    [InlineData("a!.b::c", "Operation(a).b.c")]
    [InlineData("!empty(a) && b == 2 || c", "Operation(Operation(Operation(Operation(empty(a)), b), 2), c)")]
    [InlineData("a\n  ? b\n  : c\n", "Operation(a, b, c)")]
    [InlineData("a\n  && b", "Operation(a, b)")]
    [InlineData("map(a, (x, i) => x.y)", "map(a, Loop(x.y))")]
    [InlineData("map(\n  a,\n  x => [\n    x\n  ]\n)", "map(a, Loop(Sequence(x)))")]
    [InlineData("[for (x, i) in items(a): if (i > 0) {\n  b: x\n}]", "Loop(items(a), When(Operation(i, 0), Tree('b', x)))")]
    [InlineData("{\n  a: 1, 'b c': null\n  '${d}': true\n}", "Tree('a', 1, 'b c', null, '…'(d), true)")]
    [InlineData("[1, 2\n3]", "Sequence(1, 2, 3)")]
    public void A_value_is_read_as_it_is_written(string written, string read) => Assert.Equal(read, Value(written).Shown);

    [Theory]
    [InlineData("param p string[] = []", "Element(string)")]
    [InlineData("param p string?", "Operation(string)")]
    [InlineData("param p 'a' | 'b'", "Operation('a', 'b')")]
    [InlineData("func p(a string, b int?) bool => empty(a)", "bool")]
    [InlineData("output p object = {}", "object")]
    public void A_type_is_told_from_what_follows(string written, string type) => Assert.Equal(type, Assert.Single(File(written).Declarations).Type?.Shown);

    [Fact]
    public void A_declaration_keeps_its_line_its_decorators_and_what_is_declared_in_it()
    {
        var file = File("// first\n\n@description('''\nlong\n''')\n@sys.secure()\nparam p string\n\n#disable-next-line x // why\nresource a 'P/a@2025-01-01' = if (b) {\n  name: 'x'\n\n  resource c 'c' existing = {\n    name: 'y'\n  }\n}\n");

        Assert.Equal((7, true, "\nlong\n"), (file.Declarations[0].Line, file.Declarations[0].Has("secure"), file.Declarations[0].Given("description")?.Plain));
        Assert.Equal([("a", 10, false), ("c", 13, true)], file.Of(DeclarationKind.Resource).Select(r => (r.Id, r.Line, r.Existing)));
    }

    [Fact]
    public void Names_that_a_loop_a_lambda_or_a_function_brings_along_need_no_declaration()
    {
        var file = File("func f(a string) string => '${a}${b}'\nvar v = [for (c, d) in e: map(c, g => '${g}${d}${h}')]\n");

        Assert.Equal(["string", "b", "string", "e", "h"], file.Free().Select(n => n.Id));
    }

    [Theory]
    [InlineData("var a = 'x", 1)]
    [InlineData("var a = 'x\ny'", 1)]
    [InlineData("var a = '${b'", 1)]
    [InlineData("var a = '''x", 1)]
    [InlineData("var a = 1\nvar b = ;", 2)]
    [InlineData("var a = 1 2", 1)]
    [InlineData("var a = [1, 2", 1)]
    [InlineData("var a = {\n  b: 1\n", 3)]
    [InlineData("var a =\nlet b = 2", 2)]
    [InlineData("resource a 'x${b}' = {}", 1)]
    [InlineData("@secure\nparam a string", 1)]
    public void What_is_no_Bicep_is_refused_with_its_line(string written, int line) =>
        Assert.Equal(("x.bicep", line), Assert.Throws<UnreadableException>(() => File(written)).Problem is var p ? (p.File, p.Line) : default);

    private static BicepFile File(string text) => BicepFile.Read("x.bicep", text);

    private static Expr Value(string text) => Assert.Single(File($"var v = {text}").Declarations).Value!;
}

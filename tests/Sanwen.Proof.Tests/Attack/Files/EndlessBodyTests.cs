using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Sanwen.Proof.Tests.Attack.Files;

/// <summary>Bodies that are too long, do not end, or are no forms, sent to the program's own web server.</summary>
public sealed class EndlessBodyTests(ServedOffice office) : IClassFixture<ServedOffice>
{
    private const string Form = "application/x-www-form-urlencoded", Multipart = "multipart/form-data; boundary=b";

    private const string Part = "--b\r\nContent-Disposition: form-data; name=\"words-0\"\r\n\r\n";

    /// <summary>Bytes; the longest that any door takes, and what lies in buffers between.</summary>
    private const long Longest = (160L << 20) + (32L << 20);

    /// <summary>Doors that nobody need sign in at, and one that is for staff.</summary>
    private static readonly string[] Doors = ["/a/x", "/ask/suqiu", "/inbound/email", "/signin", "/ask/lookup", "/f/x", "/s/x", "/d/x", "/import"];

    public static TheoryData<string> AnyDoor() => [.. Doors];

    private static readonly Dictionary<string, (string Door, string Type, string Body, HttpStatusCode[] Status)> Cases = new()
    {
        ["a form of 30,000 fields"] = ("/a/x", Form, string.Join('&', Enumerable.Range(0, 30_000).Select(n => $"matter-{n}=a")), [HttpStatusCode.BadRequest]),
        ["a field of 100 kB"] = ("/a/x", Form, "words-0=" + new string('a', 100_000), [HttpStatusCode.BadRequest]),
        ["a field whose name is 100 kB long"] = ("/signin", Form, new string('a', 100_000) + "=a", [HttpStatusCode.BadRequest]),
        ["parts without a boundary"] = ("/a/x", "multipart/form-data", Part + "a\r\n--b--", [HttpStatusCode.BadRequest]),
        ["a boundary of 200 characters"] = ("/a/x", $"multipart/form-data; boundary={new string('b', 200)}", Part + "a\r\n--b--", [HttpStatusCode.BadRequest]),
        ["parts that do not end"] = ("/a/x", Multipart, Part + "a", [HttpStatusCode.BadRequest]),
        ["a part with a head of 100 kB"] = ("/a/x", Multipart, $"--b\r\nContent-Disposition: form-data; name=\"{new string('a', 100_000)}\"\r\n\r\na\r\n--b--", [HttpStatusCode.BadRequest]),
        ["30,000 parts"] = ("/a/x", Multipart, string.Concat(Enumerable.Range(0, 30_000).Select(n => $"--b\r\nContent-Disposition: form-data; name=\"f{n}\"\r\n\r\na\r\n")) + "--b--", [HttpStatusCode.BadRequest]),
        ["3,000 files"] = (
            "/ask/suqiu", Multipart, string.Concat(Enumerable.Range(0, 3_000).Select(n => $"--b\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"{n}.jpg\"\r\n\r\na\r\n")) + "--b--",
            [HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge]),
        ["a body of another type"] = ("/a/x", "application/json", "{\"matter-0\":\"a\"}", [HttpStatusCode.BadRequest]),
        ["a body of no type"] = ("/a/x", "", "email=a@x.example", [HttpStatusCode.BadRequest]),
        ["a letter that is no letter"] = ("/signin", Form, "email=%ff%fe%00%ed%a0%80", [HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity, HttpStatusCode.BadRequest]),
    };

    public static TheoryData<string> Attacks() => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task A_body_that_is_no_form_of_this_site_is_refused_with_a_page(string attack)
    {
        var (door, type, body, status) = Cases[attack];
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (type.Length > 0) content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var answer = await office.Http.PostAsync(door, content, TestContext.Current.CancellationToken);

        Assert.Contains(answer.StatusCode, status);
        Assert.Contains("<h1", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(AnyDoor))]
    public async Task A_body_that_says_to_be_a_terabyte_is_refused_before_it_is_read(string door)
    {
        using var content = new Endless(1L << 40, Form);

        var status = await Post(door, content);

        Assert.True(status is null or HttpStatusCode.RequestEntityTooLarge, $"It answers {status}.");
        Assert.InRange(content.Sent, 0, 16 << 20);
    }

    [Theory]
    [MemberData(nameof(AnyDoor))]
    public async Task A_body_without_an_end_is_read_no_further_than_the_limit_of_its_door(string door)
    {
        using var content = new Endless(null, Multipart);

        var status = await Post(door, content);

        Assert.True(status is null or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.BadRequest or HttpStatusCode.Found, $"It answers {status}.");
        Assert.InRange(content.Sent, 0, Longest);
    }

    /// <summary>Null where the server hangs up while something is still being sent.</summary>
    private async Task<HttpStatusCode?> Post(string door, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, door) { Content = content };
        try
        {
            using var answer = await office.Http.SendAsync(request, TestContext.Current.CancellationToken);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>A file that goes on until nobody takes it any more.</summary>
    private sealed class Endless : HttpContent
    {
        private readonly long? _length;

        public Endless(long? length, string type)
        {
            _length = length;
            Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }

        public long Sent { get; private set; }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes("--b\r\nContent-Disposition: form-data; name=\"evidence-0\"; filename=\"a.pdf\"\r\n\r\n"));
            for (var some = new byte[64 << 10]; Sent < 2 * Longest; Sent += some.Length) await stream.WriteAsync(some);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _length ?? 0;
            return _length is not null;
        }
    }
}

using Sanwen.Functions.Mails;
using Sanwen.Web.Mails;
using static Sanwen.Functions.Tests.Mails.MailSamples;

namespace Sanwen.Functions.Tests.Mails;

public sealed class BatchingTests
{
    [Fact]
    public void Mails_that_differ_in_more_than_name_and_link_go_alone_as_they_are()
    {
        var mails = new[] { Written("甲甲", "http://a"), Written("乙乙", "http://b", "你有两项") };

        var batches = Batching.Of(mails);

        Assert.Equal(mails.Select(m => m.Text), batches.Select(b => b.Text));
        Assert.All(batches, b => Assert.Empty(Assert.Single(b.Mails).Own));
    }

    [Fact]
    public void Mails_that_are_replied_to_elsewhere_never_go_together()
    {
        var mails = new[] { "r-1@reply.x.example", "r-2@reply.x.example", null }
            .Select((replyTo, i) => Written($"甲{i}", $"http://{i}") is var mail ? mail with { Text = mail.Text with { ReplyTo = replyTo } } : mail);

        Assert.Equal(["r-1@reply.x.example", "r-2@reply.x.example", null], Batching.Of(mails).Select(b => b.Text.ReplyTo));
    }

    [Fact]
    public void Many_mails_alike_go_in_batches_of_fifty()
    {
        var batches = Batching.Of(Enumerable.Range(0, 120).Select(i => Written($"甲{i:000}", $"http://{i:000}")));

        Assert.Equal([50, 50, 20], batches.Select(b => b.Mails.Count));
    }

    [Fact]
    public void An_address_is_never_twice_in_a_batch()
    {
        var (one, two) = (Written("甲甲", "http://a"), Written("乙乙", "http://b"));
        var copied = two with { Row = two.Row with { Mail = two.Row.Mail with { Cc = [one.Row.Mail.To.ToUpperInvariant()] } } };

        Assert.Single(Batching.Of([one, two]));
        Assert.Equal(2, Batching.Of([one, copied]).Count);
    }

    [Theory]
    [InlineData("-sanwen-link-")]
    [InlineData("san")]
    [InlineData("link")]
    [InlineData("p")]
    [InlineData("")]
    public void A_name_that_could_be_taken_for_a_tag_spoils_no_text(string name)
    {
        var mails = new[] { Written(name, "http://a"), Written(name, "http://b"), Written("甲甲", "http://c") };

        var read = Batching.Of(mails).SelectMany(Batching.Apart).Select(b => (b.Mails.Single().Row.Mail.To, b.Text));

        Assert.Equal(mails.Select(m => (m.Row.Mail.To, m.Text)).OrderBy(m => m.To), read.OrderBy(m => m.To));
    }

    private static int _people;

    private static Outgoing Written(string name, string link, string words = "你有一项")
    {
        var mail = Ask($"p{Interlocked.Increment(ref _people):0000}@x.example") with { ToName = name };
        return new(Claimed(mail), new MailText("主题", $"{name}，您好：{words} {link} san -name-", $"<p><b>{name}</b>，您好：{words}<a href=\"{link}\">"), link);
    }
}

using Sanwen.Core.Approvals;
using Sanwen.Core.Inbound;
using Sanwen.Core.Links;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Tests.Inbound;

public sealed class ReplyAddressesTests
{
    private const string Domain = "reply.office.example";

    private static readonly LinkKey Old = new("k1", [.. Enumerable.Repeat((byte)1, 32)]);
    private static readonly LinkKey New = new("k2", [.. Enumerable.Repeat((byte)2, 32)]);

    [Fact]
    public void An_address_leads_back_to_its_mail_and_fits_every_mail_server()
    {
        var mail = ReplyMails.Asking(LinkPurpose.Rule);

        var address = Addresses(New).Of(mail)!;

        Assert.Equal(Reference.Of(mail.Id), Addresses(New).Read(address));
        Assert.Equal(51, address.IndexOf('@', StringComparison.Ordinal));
        Assert.Equal(address.ToLowerInvariant(), address);
        Assert.EndsWith("@" + Domain, address, StringComparison.Ordinal);
    }

    [Fact]
    public void Servers_may_change_the_case_of_an_address() =>
        Assert.NotNull(Addresses(New).Read(Addresses(New).Of(ReplyMails.Asking(LinkPurpose.Rule))!.ToUpperInvariant()));

    [Fact]
    public void After_a_rotation_old_addresses_still_work_until_the_old_key_is_taken_out()
    {
        var address = Addresses(Old).Of(ReplyMails.Asking(LinkPurpose.Consult))!;

        Assert.NotNull(Addresses(New, Old).Read(address));
        Assert.Null(Addresses(New).Read(address));
    }

    [Fact]
    public void A_changed_character_makes_it_nobodys_address()
    {
        var address = Addresses(New).Of(ReplyMails.Asking(LinkPurpose.Rule))!;
        var local = address[..51];

        for (var at = 0; at < local.Length; at++)
        {
            var changed = local[..at] + (local[at] == '0' ? '1' : '0') + local[(at + 1)..];
            Assert.Null(Addresses(New).Read($"{changed}@{Domain}"));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("duban@reply.office.example")]
    [InlineData("r-0123456789abcdef-0123456789abcdef0123456789abcdef")]
    [InlineData("r-0123456789abcdef-0123456789abcdef0123456789abcdef@reply.office.example")]
    [InlineData("r-0123456789abcdef-@reply.office.example")]
    public void An_address_that_was_not_made_here_is_nobodys(string address) => Assert.Null(Addresses(New).Read(address));

    [Fact]
    public void Only_a_mail_that_asks_for_a_decision_or_an_opinion_has_one()
    {
        var answerable = Enum.GetValues<LinkPurpose>().Where(p => Addresses(New).Of(ReplyMails.Asking(p)) is not null);

        Assert.Equal([LinkPurpose.Decide, LinkPurpose.Consult, LinkPurpose.Rule], answerable);
        Assert.Null(Addresses(New).Of(ReplyMails.Asking(LinkPurpose.Rule) with { Link = null }));
    }

    [Fact]
    public void Every_kind_of_approval_can_be_decided_by_reply() => Assert.All(
        Enum.GetValues<ApprovalKind>(), k => Assert.NotNull(Addresses(New).Of(ReplyMails.Approving(k))));

    [Fact]
    public void Without_a_domain_there_are_no_addresses_and_none_is_taken()
    {
        var none = new ReplyAddresses(new([New]), "", "duban@office.example");

        Assert.Null(none.Of(ReplyMails.Asking(LinkPurpose.Rule)));
        Assert.Null(none.Read(Addresses(New).Of(ReplyMails.Asking(LinkPurpose.Rule))!));
    }

    private static ReplyAddresses Addresses(params LinkKey[] keys) => new(new(keys), Domain, "duban@office.example");
}

using System.Text;
using System.Text.Json;
using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.Requests;
using static Sanwen.Core.Tests.Requests.RequestOffice;

namespace Sanwen.Core.Tests.Requests;

public sealed class RequestPrivacyTests
{
    private static readonly SentPhoto Picture = new("photo-4711.jpg", [0xFF, 0xD8, 0xFF, .. "pixels-4711"u8]);

    private static readonly LinkKey Newer = new("k2", [.. Enumerable.Range(7, 32).Select(i => (byte)i)]);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Everything with 4711 in it is the resident's, or the handler's words to the resident.</summary>
    [Fact]
    public async Task No_record_mail_entry_or_file_holds_a_word_of_the_residents()
    {
        var (office, code) = await Asked("2026-10-08 10:00", null, Picture);
        using var _1 = office;
        Done(await office.Serving.Offer(Id, First, Mate, "reason-4711", office.Now, Cancel));
        Done(await office.Serving.Open(Id, First, office.Now, Cancel));
        Done(await office.Answer());
        Done(await office.Rate(code, Satisfaction.Mostly));

        var request = await office.Request();
        string[] kept =
        [
            JsonSerializer.Serialize(request), .. office.Store.Mails.Select(m => JsonSerializer.Serialize(m)), .. (await office.Journal()).Select(e => JsonSerializer.Serialize(e)),
            .. office.Blobs.Files.Values.Select(Encoding.Latin1.GetString),
        ];

        Assert.All(kept, text => Assert.DoesNotContain("4711", text, StringComparison.Ordinal));
        Assert.All(kept, text => Assert.DoesNotContain(code, text, StringComparison.Ordinal));
        Assert.All(office.Store.Mails, m => Assert.Equal(["村（社区）", "承诺办结"], Assert.Single(m.Items).Facts.Select(f => f.Label)));
    }

    [Fact]
    public async Task The_handler_opens_all_of_it_and_each_day_is_noted_once()
    {
        var (office, code) = await Asked("2026-10-08 10:00", null, Picture);
        using var _1 = office;

        var opened = Done(await office.Serving.Open(Id, First, office.Now, Cancel));
        Done(await office.Serving.Open(Id, First, office.Now.AddHours(1), Cancel));
        Done(await office.Serving.Open(Id, First, office.Now.AddDays(1), Cancel));

        Assert.Equal(("words-4711", "place-4711", "name-4711", "13800004711", "mail-4711@y.example"), (opened.Personal!.Words, opened.Personal.Place, opened.Personal.Name, opened.Personal.Phone, opened.Personal.Email));
        var photo = await office.Blobs.Photo(opened, 0, Cancel);
        Assert.Equal((Picture.Name, Convert.ToHexString(Picture.Content)), (photo!.Name, Convert.ToHexString(photo.Content)));
        Assert.Null(await office.Blobs.Photo(opened, 1, Cancel));
        Assert.Equal(2, (await office.Journal()).Count(e => e.Action == Sanwen.Core.Journals.JournalAction.Logged));
        Assert.Null(Done(await office.Following.Find(Number, code, Cancel)).Personal);
    }

    [Fact]
    public async Task On_schedule_it_is_erased_and_the_figures_stay()
    {
        var (office, code) = await Asked("2026-10-08 10:00", null, Picture);
        using var _1 = office;
        Done(await office.Answer());
        Done(await office.Rate(code, Satisfaction.Satisfied));
        var figures = RequestFigures.Of([await office.Request()], office.Now);

        await office.Until("2026-11-07 08:59");
        Assert.True((await office.Request()).HoldsPersonal);
        await office.Until("2026-11-07 09:00");

        var request = await office.Request();
        Assert.False(request.HoldsPersonal);
        Assert.Equal((office.Now, null), (request.ErasedAt, request.WakeAt));
        Assert.Empty(office.Blobs.Files);
        Assert.Equal(figures, RequestFigures.Of([request], office.Now));
        Assert.Equal(Sanwen.Core.Journals.JournalAction.Erased, (await office.Journal())[^1].Action);
        Refused(await office.Following.Find(Number, code, Cancel));
    }

    [Fact]
    public async Task A_wrong_number_and_a_wrong_code_are_answered_alike()
    {
        var (office, code) = await Asked("2026-10-08 10:00");
        using var _1 = office;

        var reasons = new[]
        {
            Refused(await office.Following.Find(Number, "22222-22222", Cancel)),
            Refused(await office.Following.Find("SQ-2026-000002", code, Cancel)),
            Refused(await office.Following.Rate("SQ-2026-000001", "", Satisfaction.Satisfied, "", false, office.Now, Cancel)),
            Refused(await office.Following.Withdraw("nothing", code, office.Now, Cancel)),
        };

        Assert.Single(reasons.Distinct());
        Assert.Equal(Number, Done(await office.Following.Find(" sq-2026-000001 ", LookupCodes.Spaced(code).ToLowerInvariant(), Cancel)).Request.Number);
    }

    [Fact]
    public void What_is_sealed_opens_with_its_own_key_for_its_own_place_alone()
    {
        var sealer = new Sealer(new([Key]));
        var text = sealer.Seal("words-4711", "request-1/personal");

        Assert.NotEqual(text, sealer.Seal("words-4711", "request-1/personal"));
        Assert.Equal("words-4711", sealer.Open(text, "request-1/personal"));
        Assert.Equal("words-4711", new Sealer(new([Newer, Key])).Open(text, "request-1/personal"));
        Assert.Null(sealer.Open(text, "request-2/personal"));
        Assert.Null(sealer.Open(text[..^6] + "AAAAA=", "request-1/personal"));
        Assert.Null(new Sealer(new([Newer])).Open(text, "request-1/personal"));
        Assert.Null(new Sealer(new([Newer with { Id = Key.Id }])).Open(text, "request-1/personal"));
        Assert.Null(sealer.Open("k1.no base64", "request-1/personal"));
    }

    [Fact]
    public void The_key_that_seals_is_not_the_key_that_signs()
    {
        var derived = Assert.Single(new LinkSigner([Key]).Derived("sanwen requests"));
        Assert.Equal((Key.Id, 32), (derived.Id, derived.Secret.Length));
        Assert.NotEqual(Key.Secret, derived.Secret);
        Assert.NotEqual(derived.Secret, new LinkSigner([Key]).Derived("other")[0].Secret);
    }

    [Fact]
    public async Task Only_mails_to_who_handles_it_or_is_asked_to_have_a_link()
    {
        var (office, _) = await Asked("2026-10-08 10:00");
        using var _1 = office;
        await office.Until("2026-10-30 09:00");

        Assert.All(office.Store.Mails, m => Assert.Equal(m.To == First, m.Link is not null));
        Assert.All(office.Store.Mails, m => Assert.Empty(m.Cc));
        Assert.All(office.Store.Mails, m => Assert.Equal(MailKind.Request, m.Kind));
    }
}

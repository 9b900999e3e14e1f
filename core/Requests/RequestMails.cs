using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Time;

namespace Sanwen.Core.Requests;

/// <summary>
/// The mails about requests. They tell the number, channel, community and promised date alone: a mailbox keeps mails after the
/// personal data was erased. The handler's link goes to the handler alone, so heads and leaders get mails of their own, without any.
/// </summary>
internal static class RequestMails
{
    /// <summary>To who owns the request, or is to have a wish claimed.</summary>
    public static Mail ToHandler(Request request, RequestNews news, Office office, DateTimeOffset now) =>
        Mail(request, news, request.Handler ?? request.FirstResponder, office, now).WithLink(LinkPurpose.Serve, Expires(request, office, now));

    public static Mail ToOffered(Request request, HandOver offer, Office office, DateTimeOffset now) =>
        Mail(request, RequestNews.Offered, offer.To, office, now, offer.Number)
            .About(office, offer.By).WithLink(LinkPurpose.Serve, Expires(request, office, now));

    /// <summary>How an offer ended, to who made it.</summary>
    public static Mail ToOfferer(Request request, HandOver offer, RequestNews news, Office office, DateTimeOffset now)
    {
        var mail = Mail(request, news, offer.By, office, now, offer.Number).About(office, offer.To);
        return news == RequestNews.Refused ? mail.WithLink(LinkPurpose.Serve, Expires(request, office, now)) : mail;
    }

    public static IEnumerable<Mail> ToHeads(Request request, Office office, DateTimeOffset now) =>
        office.HeadsOf(office.UnitOf(request.Handler!)).Where(h => h.Email != request.Handler)
            .Select(h => Mail(request, RequestNews.UrgeHead, h.Email, office, now).About(office, request.Handler!));

    public static IEnumerable<Mail> ToLeader(Request request, Office office, DateTimeOffset now) =>
        LeaderOf(request, office) is { } leader ? [Mail(request, RequestNews.Told, leader, office, now).About(office, request.Handler!)] : [];

    public static IEnumerable<Mail> Withdrawn(Request request, Office office, DateTimeOffset now) =>
        request.Handler is { } handler ? [Mail(request, RequestNews.Withdrawn, handler, office, now)] : [];

    private static string? LeaderOf(Request request, Office office)
    {
        var leader = office.Policy.Requests.Channel(request.Channel)?.Leader;
        return leader is not null && office.People.ContainsKey(leader) ? leader : office.Having(Roles.PrincipalLeader).FirstOrDefault()?.Email;
    }

    /// <param name="number">What tells the step from another of its kind; the request's round where none is given.</param>
    private static Mail Mail(Request request, RequestNews news, string person, Office office, DateTimeOffset now, int? number = null)
    {
        var step = $"{news.ToString().ToLowerInvariant()}-{number ?? request.Round}";
        return office.Mail(MailKind.Request, request.Id, person, now, step) with
        {
            RequestNews = news,
            DueAt = request.DueAt,
            Items = [new(request.Number, office.Policy.Requests.NameOf(request.Channel), [new("村（社区）", request.Community), new("承诺办结", China.Stamp(request.DueAt))])],
        };
    }

    private static DateTimeOffset Expires(Request request, Office office, DateTimeOffset now) =>
        (request.DueAt > now ? request.DueAt : now).AddDays(office.Policy.Links.DaysAfterDue);
}

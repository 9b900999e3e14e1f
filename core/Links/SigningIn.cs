using System.Security.Cryptography;
using System.Text;
using Sanwen.Core.Mails;
using Sanwen.Core.Offices;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Links;

/// <summary>Sign-in by a mailed one-time link: no passwords.</summary>
public sealed class SigningIn(IStore store, OfficeReader offices)
{
    /// <summary>The shortest time between two links to one address, so that nobody's inbox can be filled.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Mails a link to a person of the office. Nothing tells the caller whether the address is known.</summary>
    public Task Request(string email, DateTimeOffset now, CancellationToken cancel = default) =>
        Issue(email, now, true, cancel);

    /// <summary>A link to hand over directly, as on the console of who runs the office; null for an unknown address.</summary>
    public Task<Link?> Issue(string email, DateTimeOffset now, CancellationToken cancel = default) =>
        Issue(email, now, false, cancel);

    /// <summary>Uses a link up. False when it was used, replaced or has expired.</summary>
    public Task<bool> Use(Link link, DateTimeOffset now, CancellationToken cancel = default) =>
        store.Decide(
            async () =>
            {
                var stored = await store.Find<SignIn>(link.Person, cancel).ConfigureAwait(false);
                var good = stored is not null && stored.Value.UsedAt is null && now < stored.Value.ExpiresAt && Carries(link, stored.Value);
                return (good ? new Change().Put(stored!, stored!.Value with { UsedAt = now }) : null, good);
            },
            cancel);

    private Task<Link?> Issue(string email, DateTimeOffset now, bool mail, CancellationToken cancel) =>
        store.Decide<Link?>(
            async () =>
            {
                var office = await offices.Read(cancel).ConfigureAwait(false);
                var key = email.Trim().ToLowerInvariant();
                if (!office.People.ContainsKey(key)) return (null, null);
                var before = await store.Find<SignIn>(key, cancel).ConfigureAwait(false);
                if (mail && before is not null && (now - before.Value.IssuedAt).Duration() < Pause) return (null, null);

                var signIn = New(key, office, now);
                var link = new Link(LinkPurpose.SignIn, signIn.Nonce, key, signIn.ExpiresAt);
                var change = before is null ? new Change().Add(signIn) : new Change().Put(before, signIn);
                if (mail) change.Send(Letter(signIn, link, office, now));
                return (change, link);
            },
            cancel);

    private static bool Carries(Link link, SignIn signIn) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(link.Instance), Encoding.UTF8.GetBytes(signIn.Nonce));

    private static SignIn New(string email, Office office, DateTimeOffset now)
    {
        var expires = now.AddMinutes(office.Policy.Links.SignInMinutes);
        return new()
        {
            Email = email,
            Nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            IssuedAt = now,
            ExpiresAt = DateTimeOffset.FromUnixTimeSeconds(expires.ToUnixTimeSeconds()),
        };
    }

    private static Mail Letter(SignIn signIn, Link link, Office office, DateTimeOffset now) => new()
    {
        Id = $"signin/{signIn.Nonce}",
        Kind = MailKind.SignIn,
        Instance = "signin",
        At = now.ToOffset(China.Offset),
        To = signIn.Email,
        ToName = office.NameOf(signIn.Email),
        DueAt = signIn.ExpiresAt,
        Link = link,
    };
}

using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Web.Hosting;

namespace Sanwen.Local.Scheduling;

/// <summary>Says, in the log and on the dashboard, that the clock is before what the office has already lived, until it is not any more.</summary>
public sealed partial class ClockWatch(IOutbox outbox, Hindrances hindrances, ILogger<ClockWatch> log)
{
    private const string Name = "the clock";

    private DateTimeOffset? _lived;
    private bool _isBehind;

    /// <exception cref="StoreFaultException">At the first look, the store cannot be read.</exception>
    public async Task Look(DateTimeOffset now, CancellationToken cancel)
    {
        var lived = _lived ?? (await outbox.Mails(new(Take: 1), cancel) is [var newest] ? newest.Latest : now);
        _lived = now > lived ? now : lived;
        var before = _isBehind;
        _isBehind = ClockCheck.IsBehind(now, lived);
        if (_isBehind) hindrances.Tell(Name, ClockCheck.Words(now, lived));
        else hindrances.Over(Name);
        if (_isBehind && !before) SetBack(now, lived);
        if (!_isBehind && before) IsRight();
    }

    [LoggerMessage(LogLevel.Warning, "The clock says {Now}, but the office has already lived {Lived}: nothing that was done is done again, and what is next comes late until the clock is right")]
    private partial void SetBack(DateTimeOffset now, DateTimeOffset lived);

    [LoggerMessage(LogLevel.Warning, "The clock has come to where the office was")]
    private partial void IsRight();
}

using System.Globalization;
using System.Text;

namespace Sanwen.Web.Components;

/// <summary>The geometry of a cumulative curve, in the units of its picture. The time axis ends a little after the due time and the last reply.</summary>
internal sealed class CurveShape(QuestionCurve curve, DateTimeOffset now)
{
    public const int Left = 36, Right = 312, Top = 22, Bottom = 142;
    private const int Slots = 138;

    private readonly DateTimeOffset[] _replies = [.. curve.RepliedAt.Order()];

    public DateTimeOffset End { get; } =
        curve.RepliedAt.Append(curve.DueAt).Max() + ((curve.DueAt - curve.OpensAt) / 4);

    public double X(DateTimeOffset at) =>
        Left + ((Right - Left) * Math.Clamp((at - curve.OpensAt) / (End - curve.OpensAt), 0, 1));

    public double Y(int count) => Bottom - ((Bottom - Top) * (double)count / Math.Max(1, curve.Asked));

    /// <summary>Where the curve has got to.</summary>
    public (double X, double Y) Head => (X(now), Y(_replies.Length));

    /// <summary>A staircase over the replies, drawn up to now; as coarse as the eye can tell, so that its size does not grow with the replies.</summary>
    public string Line
    {
        get
        {
            var path = new StringBuilder().Append(CultureInfo.InvariantCulture, $"M{Left} {Bottom}");
            var (last, replied) = (0, 0);
            for (var slot = 0; slot <= Slots; slot++)
            {
                var at = curve.OpensAt + ((End - curve.OpensAt) * slot / Slots);
                while (replied < _replies.Length && _replies[replied] <= at) replied++;
                if (replied == last || at > now) continue;
                path.Append(CultureInfo.InvariantCulture, $"H{X(at):0.#}V{Y(replied):0.#}");
                last = replied;
            }

            return path.Append(CultureInfo.InvariantCulture, $"V{Head.Y:0.#}H{Head.X:0.#}").ToString();
        }
    }

    public string Area => string.Create(CultureInfo.InvariantCulture, $"{Line}V{Bottom}H{Left}Z");
}

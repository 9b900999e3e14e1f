using Sanwen.Core.Rounds;

namespace Sanwen.Web.Pages.Dashboard;

/// <summary>A question that the visitor is to answer. <paramref name="For"/>: the name of the person away, when as substitute.</summary>
public sealed record OwnRound(AskRound Round, string? For);

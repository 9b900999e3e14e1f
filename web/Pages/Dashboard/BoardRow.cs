using Sanwen.Core.Matters;

namespace Sanwen.Web.Pages.Dashboard;

/// <summary>A matter as the list shows it.</summary>
/// <param name="Leader">The address of who supervises it; null where nobody does.</param>
/// <param name="Unanswered">A round still waits for a reply about it.</param>
public sealed record BoardRow(Matter Matter, Standing Standing, string ResponsibleName, string? Leader, bool Unanswered)
{
    /// <summary>What a search looks through.</summary>
    public string Text { get; } = $"{Matter.Key}\n{Matter.Title}\n{Matter.Note}";
}

using Microsoft.AspNetCore.Http;

namespace Sanwen.Web.Pages.Projects;

/// <summary>One of a project's forms as it was sent. <paramref name="Error"/>: why it was not taken.</summary>
/// <param name="Name">Which form: <see cref="Invest"/>, <see cref="Raise"/> or <see cref="Close"/>.</param>
public sealed record ProjectForm(string Name, IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Units, string? Error = null)
{
    public const string Invest = "invest", Raise = "raise", Close = "close";

    public static readonly ProjectForm None = new("", new Dictionary<string, string>(), []);

    public static ProjectForm Read(string name, IFormCollection form) =>
        new(name, form.ToDictionary(f => f.Key, f => f.Value.ToString()), [.. form["unit"].OfType<string>()]);

    public string this[string field] => Values.GetValueOrDefault(field, "").Trim();

    /// <summary>This form when it is the one of that name, else an empty one.</summary>
    public ProjectForm For(string name) => Name == name ? this : None;
}

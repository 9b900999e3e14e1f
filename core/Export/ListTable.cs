namespace Sanwen.Core.Export;

/// <summary>A list as the office holds it, with the columns of its import, so that what is downloaded can be edited and imported again.</summary>
/// <param name="Word">What is listed (zh-CN), which names the sheet.</param>
/// <param name="Rows">A text for each column, in the spelling that the import reads.</param>
public sealed record ListTable(string Word, IReadOnlyList<ListColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <param name="Name">The standard heading; what the office calls it is the policy's.</param>
/// <param name="Choices">The values that a cell may have; empty where anything may be written.</param>
/// <param name="Several">Whether a cell may join several of the choices.</param>
public sealed record ListColumn(string Name, CellType Type, IReadOnlyList<string> Choices, bool Several);

namespace Sanwen.Web.Import;

/// <summary>A workbook that holds more than could ever be imported.</summary>
internal sealed class OversizeException : Exception;

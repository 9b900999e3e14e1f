namespace Sanwen.Core.Requests;

/// <summary>What the sealed parts of a request belong to.</summary>
internal static class RequestWords
{
    /// <summary>Longest text of a resident, and of an answer.</summary>
    public const int Most = 1000;

    public static string Personal(string id) => $"{id}/personal";

    public static string Answer(string id, int number) => $"{id}/answer/{number}";

    public static string Comment(string id, int number) => $"{id}/comment/{number}";

    public static string Offer(string id, int number) => $"{id}/offer/{number}";

    public static string Photo(int number) => $"photo/{number}";
}

using System.Security.Cryptography;
using System.Text;
using Sanwen.Core.Stores;

namespace Sanwen.Functions.Store;

/// <summary>
/// The row keys of the one partition that commits together. Ids hold any characters; the service forbids some in keys, and
/// '|' parts a key, so both are escaped, which keeps prefixes prefixes.
/// </summary>
internal static class Keys
{
    public const string Partition = "sanwen";

    /// <summary>Sorts after every row of the log, so that one range query brings what is new and where the log ends.</summary>
    public const string Head = "l|~";

    /// <summary>Stands there from a filling until somebody has seen to what that set going.</summary>
    public const string Filled = "x|filled";

    /// <summary>All keys lie between these.</summary>
    public const string First = "a", Beyond = "{";

    public const string Records = "r|", Journals = "j|";

    /// <summary>1 KiB of UTF-16.</summary>
    private const int Longest = 512;

    public static string Log(long seq) => $"l|{seq:D19}";

    public static string Record(string kind, string id) => Within($"r|{kind}|{Escape(id)}", id);

    public static string KindOf(string record) => record.Split('|')[1];

    public static string Wake(long millis, string kind, string id) => $"w|{millis:D15}|{Hash($"{kind}|{id}")}";

    public static string Journal(string instance, int number) => Within($"{JournalOf(instance)}{number:D10}", instance);

    public static string JournalOf(string instance) => $"j|{Escape(instance)}|";

    public static string Mail(string id) => MailBy(Hash(id));

    /// <summary>A mail's reference is how the hash of its id begins.</summary>
    public static string MailBy(string reference) => $"m|{reference}";

    public static bool IsReference(string text) => text.Length == Reference.Of("").Length && text.All(char.IsAsciiHexDigitLower);

    /// <summary>A state that is looked for: waiting, on its way, or for a person to see to; oldest first.</summary>
    public static string State(OutboxState state, long number) => $"{StateOf(state)}{number:D19}";

    public static string StateOf(OutboxState state) => $"b|{state}|";

    public static string Newest(long number) => $"n|{Down(number)}";

    public static string To(string address, long number) => Within($"{ToOf(address)}{Down(number)}", address);

    public static string ToOf(string address) => $"t|{Escape(address)}|";

    public static string Month(string month, long number) => $"{MonthOf(month)}{number:D19}";

    public static string MonthOf(string month) => $"k|{month}|";

    /// <summary>The range of keys with a prefix; a prefix that ends beyond ASCII is cut there, so that more is found.</summary>
    public static (string From, string Before) Range(string prefix)
    {
        var ascii = prefix.AsSpan().TrimEndBeyondAscii();
        return (prefix, $"{ascii[..^1]}{(char)(ascii[^1] + 1)}");
    }

    public static string Escape(string id)
    {
        var key = new StringBuilder(id.Length + 8);
        foreach (var c in id)
        {
            if (c < ' ' || c is >= '\u007f' and <= '\u009f' || "/\\#?|!%'".Contains(c, StringComparison.Ordinal)) key.Append('!').Append($"{(int)c:x2}");
            else key.Append(c);
        }

        return key.ToString();
    }

    private static ReadOnlySpan<char> TrimEndBeyondAscii(this ReadOnlySpan<char> text)
    {
        while (!char.IsAscii(text[^1])) text = text[..^1];
        return text;
    }

    private static string Down(long number) => $"{long.MaxValue - number:D19}";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Within(string key, string id) =>
        key.Length <= Longest ? key : throw new StoreException($"编号或邮箱过长，无法保存：{id[..40]}……。请缩短后重试。");
}

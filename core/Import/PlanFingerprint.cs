using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Import;

internal static class PlanFingerprint
{
    /// <summary>SHA-256, in lower-case hex, over every record's key, state and values before and after, each with its length before it.</summary>
    public static string Of(ImportPlan plan)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, plan.People, PersonFields.All);
        Add(hash, plan.Branches, BranchFields.All);
        Add(hash, plan.Projects, ProjectFields.All);
        foreach (var item in plan.Investments) Add(hash, $"{item.State} {item.Project.Id} {item.Before} {item.Text}");
        Add(hash, plan.Matters, MatterFields.All);
        foreach (var text in plan.Records.SelectMany(r => r.Texts().Prepend(r.Word))) Add(hash, text);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Key, state and values before and after of each record.</summary>
    public static IEnumerable<string> Texts<T>(IReadOnlyList<Imported<T>> items, IReadOnlyList<Field<T>> fields)
        where T : Entity
    {
        foreach (var item in items)
        {
            var before = item.Before is null ? [] : fields.Texts(item.Before);
            foreach (var text in before.Concat(fields.Texts(item.Value)).Prepend($"{item.State}").Prepend(item.Value.Id)) yield return text;
        }
    }

    private static void Add<T>(IncrementalHash hash, IReadOnlyList<Imported<T>> items, IReadOnlyList<Field<T>> fields)
        where T : Entity
    {
        foreach (var text in Texts(items, fields)) Add(hash, text);
    }

    private static void Add(IncrementalHash hash, string text)
    {
        Span<byte> length = stackalloc byte[4];
        var bytes = Encoding.UTF8.GetBytes(text);
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}

using System.Buffers;

namespace Sanwen.Web.Backups;

/// <summary>The lines of an entry, of which one at a time is held.</summary>
internal static class BackupLines
{
    private const byte End = (byte)'\n';

    /// <summary>A last line without an end is a line too.</summary>
    /// <exception cref="InvalidDataException">The entry is damaged, or a line is longer than any can be.</exception>
    public static IEnumerable<byte[]> Of(Stream content)
    {
        var buffer = new byte[1 << 16];
        var line = new ArrayBufferWriter<byte>();
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            for (var rest = buffer.AsMemory(0, read); rest.Length > 0;)
            {
                var end = rest.Span.IndexOf(End);
                var part = end < 0 ? rest : rest[..end];
                if (line.WrittenCount + part.Length > BackupLayout.LongestLine) throw new InvalidDataException("A line is too long.");
                line.Write(part.Span);
                if (end < 0) break;
                yield return line.WrittenSpan.ToArray();
                line.ResetWrittenCount();
                rest = rest[(end + 1)..];
            }
        }

        if (line.WrittenCount > 0) yield return line.WrittenSpan.ToArray();
    }
}

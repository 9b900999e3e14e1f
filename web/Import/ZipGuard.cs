using System.IO.Compression;

namespace Sanwen.Web.Import;

/// <summary>
/// Keeps files that grow without measure when unpacked (zip bombs) away from the library that would unpack them.
/// Sizes are measured by unpacking, as those written in the file may lie.
/// </summary>
internal static class ZipGuard
{
    private const long MaxTotal = 400L << 20;
    private const long MaxRelations = 32L << 20;
    private const int MaxEntries = 5000;

    /// <exception cref="OversizeException">The file unpacks to more than any list needs.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static void Check(Stream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > MaxEntries) throw new OversizeException();

        var buffer = new byte[81920];
        long total = 0, relations = 0;
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            long size = 0;
            for (int read; (read = content.Read(buffer)) > 0;)
            {
                (size, total) = (size + read, total + read);
                if (IsRelations(entry)) relations += read;
                if (total > MaxTotal || relations > MaxRelations) throw new OversizeException();
            }

            // whoever unpacks it in memory makes room for what it says to be
            if (size != entry.Length) throw new InvalidDataException("An entry is not as long as it says.");
        }
    }

    /// <summary>The parts that are read whole when a workbook is opened.</summary>
    private static bool IsRelations(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || entry.FullName.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase);
}

using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Sanwen.Core.Import;
using Sanwen.Core.Policies;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Web.Import;

namespace Sanwen.Web.Pages.Import;

/// <summary>Files uploaded together, kept between preview and import.</summary>
public sealed record ImportBatch(DateTimeOffset At, IReadOnlyList<UploadedList> Files);

public sealed record UploadedList(string Name, string Blob);

/// <summary>Keeps uploaded lists. What names them in an address is sealed for the person who uploaded them.</summary>
public sealed class ImportBatches(IBlobs blobs, IDataProtectionProvider protection, Policy policy)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public async Task<string> Keep(IReadOnlyList<IFormFile> files, string visitor, DateTimeOffset now, CancellationToken cancel)
    {
        var kept = new List<UploadedList>();
        foreach (var file in files)
        {
            using var content = file.OpenReadStream();
            kept.Add(new(EvidenceRules.SafeName(file.FileName), await blobs.Save(content, cancel)));
        }

        using var manifest = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(new ImportBatch(now, kept)));
        return Seal(visitor).Protect(await blobs.Save(manifest, cancel));
    }

    /// <summary>The files as lists; null when the id is not one given to this visitor, or is of yesterday.</summary>
    public async Task<IReadOnlyList<SheetReading>?> Find(string id, string visitor, DateTimeOffset now, CancellationToken cancel)
    {
        if (Unseal(id, visitor) is not { } name || await blobs.Open(name, cancel) is not { } manifest) return null;
        await using var closing = manifest.ConfigureAwait(false);
        if (await JsonSerializer.DeserializeAsync<ImportBatch>(manifest, cancellationToken: cancel) is not { } batch || now > batch.At + Kept) return null;

        var readings = new List<SheetReading>();
        foreach (var file in batch.Files)
        {
            if (await blobs.Open(file.Blob, cancel) is not { } content) return null;
            await using var closingToo = content.ConfigureAwait(false);
            readings.Add(await SheetReader.Read(file.Name, content, policy.Headings, cancel));
        }

        return readings;
    }

    private IDataProtector Seal(string visitor) => protection.CreateProtector("Sanwen.Import", visitor);

    private string? Unseal(string id, string visitor)
    {
        try
        {
            return Seal(visitor).Unprotect(id);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}

using System.IO.Compression;
using System.Security.Cryptography;
using Monolith.Inventory.Seals.VerifySeals;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Packs.VerifyPack;

/// <summary>Every file of a pack is there and as its checksum says. That proves nothing against who made it anew; the seals do.</summary>
internal static class PackChecksums
{
    public static async Task Check(ZipArchive zip, ChainCheck check, CancellationToken ct)
    {
        var sums = await Read(zip, ct);
        foreach (var name in PackForm.Files)
        {
            if (zip.GetEntry(name) is not { } entry)
            {
                check.Found("pack", null, null, Sentence.Of("inventory.pack-file", name));
                continue;
            }

            await using var stream = entry.Open();
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, ct));
            if (sums.GetValueOrDefault(name) != hash) check.Found("pack", null, null, Sentence.Of("inventory.pack-checksum", name));
        }
    }

    private static async Task<Dictionary<string, string>> Read(ZipArchive zip, CancellationToken ct)
    {
        var sums = new Dictionary<string, string>(StringComparer.Ordinal);
        if (zip.GetEntry(PackForm.Checksums) is not { Length: < 10_000 } entry) return sums;
        using var reader = new StreamReader(entry.Open());
        while (await reader.ReadLineAsync(ct) is { } line)
        {
            if (line.Split("  ", 2) is [var hash, var name]) sums[name] = hash;
        }

        return sums;
    }
}

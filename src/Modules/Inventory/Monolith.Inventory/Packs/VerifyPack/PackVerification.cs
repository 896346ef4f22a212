using System.IO.Compression;
using System.Text.Json;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Seals;
using Monolith.Inventory.Seals.VerifySeals;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Packs.VerifyPack;

/// <summary>Verifies a pack by itself: its checksums, its chain, every row, and that the summary's movements are what the rows add up to.
/// </summary>
internal sealed class PackVerification : IPackVerification
{
    public async Task<Result<SealReport>> Verify(
        string file, string? publicKeyPem, string? anchor, IProgress<SealProgress>? progress, CancellationToken ct)
    {
        if (!SealVerification.Anchor(anchor).TryGet(out var head, out var error)) return error;
        Dictionary<string, byte[]>? trusted = null;
        if (publicKeyPem is not null)
        {
            // A chain whose key was renewed is signed with several.
            if (SealKeys.AllOf(publicKeyPem) is not { } keys) return PackErrors.KeyMalformed;
            trusted = keys;
        }

        var check = new ChainCheck(trusted, head);
        try
        {
            await using var stream = File.OpenRead(file);
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            await PackChecksums.Check(zip, check, ct);
            if (await Summary(zip, ct) is { } summary) await Content(zip, summary, check, progress, ct);
            else check.Found("pack", null, null, Sentence.Of("inventory.pack-file", PackForm.Summary));
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException or JsonException)
        {
            check.Found("pack", check.Last?.Number, check.Last?.LastRow, Sentence.Of("inventory.pack-truncated"));
        }

        check.End();
        return new SealReport(check.Rows, check.Blocks, 0, check.Last?.ToHead(), check.Findings);
    }

    private static async Task Content(
        ZipArchive zip, PackSummary summary, ChainCheck check, IProgress<SealProgress>? progress, CancellationToken ct)
    {
        if (zip.GetEntry(PackForm.Rows) is not { } rowsEntry || zip.GetEntry(PackForm.Seals) is not { } sealsEntry) return;
        using var rows = new PackRows(rowsEntry.Open(), summary);
        using var seals = new StreamReader(sealsEntry.Open());
        byte[]? from = null;
        while (!check.IsFull && await seals.ReadLineAsync(ct) is { } line)
        {
            var block = JsonSerializer.Deserialize<PackBlock>(line, PackForm.Json)?.ToRow();
            if (block is null || block.LastRow - block.FirstRow is < 0 or >= BlockContent.MostRows)
            {
                check.Found("pack", block?.Number, null, Sentence.Of("inventory.pack-file", PackForm.Seals));
                return;
            }

            from ??= block.Previous;
            check.Next(block, await rows.Block(block.FirstRow, block.LastRow, ct), from);
            progress?.Report(new(check.Rows, summary.Rows));
        }

        if (check.IsFull) return;
        if (await rows.More(ct)) check.Found("pack", null, null, Sentence.Of("inventory.pack-rows-more"));
        if (check.Last?.ToHead().Anchor != summary.Head || check.Blocks != summary.Blocks || check.Rows != summary.Rows)
            check.Found("pack", check.Last?.Number, check.Last?.LastRow, Sentence.Of("inventory.pack-short", summary.Rows, check.Rows));
        if (!rows.AddUp()) check.Found("pack", null, null, Sentence.Of("inventory.pack-summary"));
    }

    private static async Task<PackSummary?> Summary(ZipArchive zip, CancellationToken ct)
    {
        if (zip.GetEntry(PackForm.Summary) is not { } entry) return null;
        await using var stream = entry.Open();
        return await JsonSerializer.DeserializeAsync<PackSummary>(stream, PackForm.Json, ct) is { Movements: not null,
            Head: not null } summary
            ? summary : null;
    }
}

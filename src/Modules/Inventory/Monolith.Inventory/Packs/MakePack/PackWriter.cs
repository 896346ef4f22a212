using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Seals;

namespace Monolith.Inventory.Packs.MakePack;

/// <summary>Writes the files of a pack one after the other into an archive, each hashed on its way.</summary>
internal sealed class PackWriter(InventoryDbContext db, IEngine engine, Stream target) : IAsyncDisposable
{
    private const int FlushAt = 1 << 16;
    private static readonly byte[] NewLine = [(byte)'\n'];
    private readonly ZipArchive _zip = new(target, ZipArchiveMode.Create, leaveOpen: true);
    private readonly StringBuilder _sums = new();

    public Task Rows(long first, long last, CancellationToken ct) => File(PackForm.Rows, async stream =>
    {
        await using var connection = engine.CreateConnection();
        await connection.OpenAsync(ct);
        await using var json = new Utf8JsonWriter(stream, new() { SkipValidation = true });
        foreach (var (from, to) in Parts(first, last))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = RowForm.Sql(from, to);
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
            {
                RowJson.Write(json, reader);
                json.Flush();
                json.Reset();
                stream.Write(NewLine);
            }
        }
    });

    public Task Seals(long first, long last, CancellationToken ct) => File(PackForm.Seals, async stream =>
    {
        await foreach (var block in db.SealBlocks.Where(b => b.Number >= first && b.Number <= last).OrderBy(b => b.Number)
            .AsAsyncEnumerable().WithCancellation(ct))
        {
            JsonSerializer.Serialize(stream, PackBlock.Of(block), PackForm.Json);
            stream.Write(NewLine);
        }
    });

    /// <summary>Those that the blocks are signed with, the latest first.</summary>
    public Task Keys(long first, long last, CancellationToken ct) => File(PackForm.Key, async stream =>
    {
        var blocks = db.SealBlocks.Where(b => b.Number >= first && b.Number <= last);
        stream.Write(Encoding.ASCII.GetBytes(await SealChain.PublicKeys(blocks, ct)));
    });

    public Task Summary(PackSummary summary) => File(PackForm.Summary, stream =>
    {
        JsonSerializer.Serialize(stream, summary, new JsonSerializerOptions(PackForm.Json) { WriteIndented = true });
        return Task.CompletedTask;
    });

    public async Task End(CancellationToken ct)
    {
        await using var stream = _zip.CreateEntry(PackForm.Checksums).Open();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(_sums.ToString()), ct);
    }

    public ValueTask DisposeAsync()
    {
        _zip.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task File(string name, Func<Stream, Task> write)
    {
        using var hash = SHA256.Create();
        await using (var entry = _zip.CreateEntry(name, CompressionLevel.Fastest).Open())
        {
            await using var hashed = new CryptoStream(entry, hash, CryptoStreamMode.Write, leaveOpen: true);
            await using var buffered = new BufferedStream(hashed, FlushAt);
            await write(buffered);
        }

        _sums.Append(Convert.ToHexStringLower(hash.Hash!)).Append("  ").Append(name).Append('\n');
    }

    private static IEnumerable<(long From, long To)> Parts(long first, long last)
    {
        const int part = 20_000;
        for (var at = first; at <= last; at += part) yield return (at, Math.Min(at + part - 1, last));
    }
}

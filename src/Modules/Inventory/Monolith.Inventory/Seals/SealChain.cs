using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Seals;

/// <summary>What a block's hash is made of, and how it is signed.</summary>
internal static class SealChain
{
    public static readonly byte[] Beginning = new byte[Merkle.Size];

    private static readonly byte[] Form = Encoding.ASCII.GetBytes("monolith-seal-1\n");

    public static byte[] HashOf(SealBlockRow block)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Form);
        Append(hash, block.Number);
        Append(hash, block.FirstRow);
        Append(hash, block.LastRow);
        hash.AppendData(block.Root);
        hash.AppendData(SHA256.HashData(block.Marks));
        hash.AppendData(block.Previous);
        Append(hash, Instants.ToMicroseconds(block.SealedAt));
        hash.AppendData(SHA256.HashData(block.PublicKey));
        return hash.GetHashAndReset();
    }

    /// <summary>The keys that blocks are signed with, in PEM, the latest first.</summary>
    public static async Task<string> PublicKeys(IQueryable<SealBlockRow> blocks, CancellationToken ct)
    {
        var known = new List<byte[]>();
        await foreach (var key in blocks.OrderByDescending(b => b.Number).Select(b => b.PublicKey).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (!known.Exists(k => k.AsSpan().SequenceEqual(key))) known.Add(key);
        }

        return string.Concat(known.Select(k => PemEncoding.WriteString("PUBLIC KEY", k) + "\n"));
    }

    public static bool IsSigned(SealBlockRow block)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(block.PublicKey, out _);
            return key.VerifyHash(block.Hash, block.Signature);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    public static SealBlockRow Next(SealBlockRow? before, long last, BlockContent content, ECDsa key, DateTimeOffset now)
    {
        SealBlockRow With(byte[] hash, byte[] signature) => new()
        {
            Number = (before?.Number ?? 0) + 1, FirstRow = (before?.LastRow ?? 0) + 1, LastRow = last, Root = content.Root,
            Marks = content.Marks, Previous = before?.Hash ?? Beginning, SealedAt = now, Hash = hash, Signature = signature,
            PublicKey = key.ExportSubjectPublicKeyInfo(),
        };
        var hash = HashOf(With([], []));
        return With(hash, key.SignHash(hash));
    }

    public static SealHead ToHead(this SealBlockRow block) => new(
        block.Number, block.LastRow, Convert.ToHexStringLower(block.Hash), SealKeys.IdOf(block.PublicKey), block.SealedAt);

    private static void Append(IncrementalHash hash, long value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        hash.AppendData(bytes);
    }
}

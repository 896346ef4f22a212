using System.Security.Cryptography;

namespace Monolith.Inventory.Seals;

/// <summary>The tree over a block's rows, as RFC 6962 builds it: pairs from the left, what is left over goes up as it is.</summary>
internal static class Merkle
{
    public const int Size = SHA256.HashSizeInBytes;

    /// <param name="leaves">Hashes one after the other; they are used up.</param>
    public static byte[] Root(Span<byte> leaves)
    {
        var count = leaves.Length / Size;
        if (count == 0) return SHA256.HashData([]);
        Span<byte> node = stackalloc byte[1 + (2 * Size)];
        node[0] = 1;
        while (count > 1)
        {
            var above = 0;
            for (var i = 0; i + 1 < count; i += 2, above++)
            {
                leaves.Slice(i * Size, 2 * Size).CopyTo(node[1..]);
                SHA256.HashData(node, leaves.Slice(above * Size, Size));
            }

            if (count % 2 == 1) leaves.Slice((count - 1) * Size, Size).CopyTo(leaves.Slice(above++ * Size, Size));
            count = above;
        }

        return leaves[..Size].ToArray();
    }
}

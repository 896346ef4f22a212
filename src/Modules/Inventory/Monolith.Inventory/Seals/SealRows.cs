using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.SharedKernel.Audit;

namespace Monolith.Inventory.Seals;

/// <summary>Some thousand rows of the ledger, sealed: their Merkle root, chained to the block before and signed.</summary>
internal sealed class SealBlockRow : IAppendOnly
{
    /// <summary>From 1, without gaps.</summary>
    public required long Number { get; init; }

    public required long FirstRow { get; init; }

    public required long LastRow { get; init; }

    public required byte[] Root { get; init; }

    /// <summary>The first four bytes of each row's hash: what doesn't fit can be named, not only the block it is in.</summary>
    public required byte[] Marks { get; init; }

    /// <summary>The hash of the block before; zeros before the first.</summary>
    public required byte[] Previous { get; init; }

    public required DateTimeOffset SealedAt { get; init; }

    /// <summary>SHA-256 over all of the above and the public key.</summary>
    public required byte[] Hash { get; init; }

    public required byte[] Signature { get; init; }

    /// <summary>What the signature is to be checked with, as SubjectPublicKeyInfo. Whether it is to be trusted is another
    /// question.</summary>
    public required byte[] PublicKey { get; init; }
}

internal static class SealTables
{
    public static void Define(ModelBuilder model) => model.Entity<SealBlockRow>(e =>
    {
        e.ToTable("seal_blocks");
        e.HasKey(x => x.Number);
        e.Property(x => x.Number).ValueGeneratedNever();
        e.Property(x => x.Root).HasMaxLength(32);
        e.Property(x => x.Previous).HasMaxLength(32);
        e.Property(x => x.Hash).HasMaxLength(32);
        e.Property(x => x.Signature).HasMaxLength(64);
        e.Property(x => x.PublicKey).HasMaxLength(200);
    });
}

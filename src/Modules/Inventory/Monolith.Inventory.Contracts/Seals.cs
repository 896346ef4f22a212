using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Contracts;

/// <summary>Seals all rows of the ledger that aren't sealed yet. Errors: inventory.no-seal-key, inventory.seal-key-missing</summary>
[Requires(InventoryPermissions.SealLedger)]
public sealed record SealLedger : IRequest<SealedLedger>;

/// <summary>Seals what isn't sealed yet and signs with a new key from then on; the chain goes on, and what the old key signed stays
/// known. Errors: inventory.nothing-sealed, inventory.no-seal-key, inventory.seal-key-missing, inventory.seal-key-damaged</summary>
[Requires(InventoryPermissions.SealLedger)]
public sealed record RenewSealKey : IRequest<RenewedSealKey>;

/// <param name="Rows">How many were sealed before, with the old key.</param>
/// <param name="Head">The last block under the old key: to be kept outside.</param>
public sealed record RenewedSealKey(long Rows, SealHead Head, string OldKeyId, string NewKeyId);

/// <param name="Rows">How many were sealed now.</param>
/// <param name="Head">Null in an empty ledger.</param>
public sealed record SealedLedger(long Rows, int Blocks, SealHead? Head);

/// <summary>The last block of the chain: whoever keeps it outside of the database can prove later that nothing before it was
/// changed.</summary>
/// <param name="Through">The last ledger row that is sealed.</param>
/// <param name="Hash">64 hexadecimal digits.</param>
/// <param name="KeyId">Which key signed it: the first 16 hexadecimal digits of the SHA-256 of its public key.</param>
public sealed record SealHead(long Number, long Through, string Hash, string KeyId, DateTimeOffset At)
{
    /// <summary>As it is printed and typed: <c>number:hash</c>.</summary>
    public string Anchor => FormattableString.Invariant($"{Number}:{Hash}");
}

/// <summary>For who prints the head of the seals.</summary>
public interface ISealHead
{
    /// <summary>Null where nothing is sealed.</summary>
    Task<SealHead?> Latest(CancellationToken ct);
}

/// <summary>Reads the whole ledger again and compares it with its seals.</summary>
public interface ISealVerification
{
    /// <param name="anchor">A head that was printed or exported, <c>number:hash</c>; null: none is compared.</param>
    /// <param name="progress">Told now and then how many rows were read.</param>
    /// <param name="ct">Gives up.</param>
    /// Errors: inventory.anchor-malformed
    Task<Result<SealReport>> Verify(string? anchor, IProgress<SealProgress>? progress, CancellationToken ct);
}

public sealed record SealProgress(long Rows, long Of);

/// <param name="Unsealed">Rows behind the last block: nothing is said of them yet.</param>
/// <param name="Findings">What doesn't fit, the first in the ledger's order first; empty: every sealed row is as it was written.</param>
public sealed record SealReport(long Rows, int Blocks, long Unsealed, SealHead? Head, IReadOnlyList<SealFinding> Findings)
{
    public bool Holds => Findings.Count == 0;
}

/// <param name="Code">row-changed, row-missing, block-missing, block-chain, block-changed, signature, key-unknown, anchor, pack.</param>
/// <param name="Row">The first ledger row that doesn't fit, where it is known.</param>
public sealed record SealFinding(string Code, long? Block, long? Row, Sentence Text);

using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Contracts;

/// <summary>Writes an auditor's pack: the rows of a period and everything the ledger learned in between, their seals, the public key, a
/// summary
/// and checksums, in one archive. Errors: inventory.pack-days, inventory.pack-empty</summary>
public interface ILedgerPacks
{
    /// <param name="from">The first business day; null: from the beginning.</param>
    /// <param name="to">The last business day; null: all.</param>
    /// <param name="target">Takes the archive; it need not be able to go back.</param>
    /// <param name="ct">Gives up.</param>
    Task<Result<LedgerPackInfo>> Write(DateOnly? from, DateOnly? to, Stream target, CancellationToken ct);
}

/// <summary>Verifies a pack without any database.</summary>
public interface IPackVerification
{
    /// <param name="file">The archive.</param>
    /// <param name="publicKeyPem">The key that it must be signed with, from another source; null: any, whose id is told.</param>
    /// <param name="anchor">A head from outside, <c>number:hash</c>; null: none is compared.</param>
    /// <param name="progress">Told now and then how many rows were read.</param>
    /// <param name="ct">Gives up.</param>
    /// Errors: inventory.anchor-malformed, inventory.key-malformed
    Task<Result<SealReport>> Verify(
        string file, string? publicKeyPem, string? anchor, IProgress<SealProgress>? progress, CancellationToken ct);
}

/// <param name="InPeriod">Rows whose business day lies in the period; the others were recorded in between.</param>
/// <param name="Unsealed">Rows of the period that aren't sealed yet and so not in the pack.</param>
public sealed record LedgerPackInfo(
    DateOnly? From, DateOnly? To, long FirstRow, long LastRow, long Rows, long InPeriod, long Unsealed, int Blocks, SealHead Head);

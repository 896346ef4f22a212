using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Seals.SealLedger;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Inventory.Seals.RenewKey;

internal sealed class RenewSealKeyHandler(InventoryDbContext db, Sealer sealer, SealKeys keys) : IHandler<RenewSealKey, RenewedSealKey>
{
    public async Task<Result<RenewedSealKey>> Handle(RenewSealKey request, CancellationToken ct)
    {
        // What was written under the old key is sealed with it.
        if (!(await sealer.Run(ct)).TryGet(out var done, out var error)) return error;
        if (done.Head is null) return SealErrors.NothingSealed;
        return await db.Write<RenewedSealKey>("inventory.renew-seal-key", _ =>
        {
            if (!keys.Renew().TryGet(out var changed, out var refused)) return Task.FromResult<Result<RenewedSealKey>>(refused);
            var info = new RenewedSealKey(done.Rows, done.Head, changed.Old, changed.New);
            db.Audit($"seal:{done.Head.Number}", new { KeyId = changed.Old }, info);
            return Task.FromResult<Result<RenewedSealKey>>(info);
        }, ct);
    }
}

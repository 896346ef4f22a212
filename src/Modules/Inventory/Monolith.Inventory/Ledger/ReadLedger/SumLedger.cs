using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Ledger.ReadLedger;

/// <summary>What the rows that a question finds add up to.</summary>
[Requires(InventoryPermissions.View)]
internal sealed record SumLedger(ReadLedger Of) : IRequest<LedgerSum>;

/// <param name="Quantity">Null where the rows are of several items: pieces and kilograms don't add up.</param>
/// <param name="Value">Null where the reader may not see costs.</param>
internal sealed record LedgerSum(Quantity? Quantity, Money? Value);

internal sealed class SumLedgerHandler(InventoryDbContext db, ICurrentActor current, ISites sites) : IHandler<SumLedger, LedgerSum>
{
    public async Task<Result<LedgerSum>> Handle(SumLedger request, CancellationToken ct)
    {
        var query = request.Of.Query;
        if (!ReadLedgerHandler.Rows(db, sites, query).TryGet(out var all, out var error)) return error;
        if (ReadLedger.List.Refuses(query, current.Actor) is { } refused) return refused;
        var rows = all.Found(ReadLedger.List, query, sites.Here);
        // The columns hold scaled integers; the values over them don't add up in SQL.
        Quantity? quantity = query.Id("item") is null ? null : Quantity.FromScaled(await rows.SumAsync(r => (long)(object)r.Quantity, ct));
        Money? value = current.Actor.Can(InventoryPermissions.ViewCosts) ? Money.FromScaled(await rows.SumAsync(r => (long)(object)r.Worth, ct)) : null;
        return new LedgerSum(quantity, value);
    }
}

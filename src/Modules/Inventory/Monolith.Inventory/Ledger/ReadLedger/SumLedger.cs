using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Ledger.AsOf;
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
internal sealed record LedgerSum(Quantity? Quantity, Money? Value)
{
    /// <summary>What was there before the first day; null where no day begins the question, or other rows than all are asked for.</summary>
    public LedgerSum? Opening { get; init; }

    public LedgerSum? Closing => Opening is null ? null : new(Quantity + Opening.Quantity, Value + Opening.Value);
}

internal sealed class SumLedgerHandler(InventoryDbContext db, StockAsOf asOf, ICurrentActor current, ISites sites)
    : IHandler<SumLedger, LedgerSum>
{
    // What leaves whole pools or warehouses in the question: with any other filter rows don't lead from an opening to a closing.
    private static readonly HashSet<string> Whole = ["item", "warehouse", "from", "to", "asOf", "knownAt"];

    public async Task<Result<LedgerSum>> Handle(SumLedger request, CancellationToken ct)
    {
        var query = request.Of.Query;
        if (!(await ReadLedgerHandler.Rows(db, sites, query, ct)).TryGet(out var all, out var error)) return error;
        if (ReadLedger.List.Refuses(query, current.Actor) is { } refused) return refused;
        var rows = all.Found(ReadLedger.List, query, sites.Here).Where(r => r.IsStock);
        // The columns hold scaled integers; the values over them don't add up in SQL.
        var sum = Seen(
            query.Id("item") is null ? null : await rows.SumAsync(r => (long)(object)r.Quantity, ct),
            current.Actor.Can(InventoryPermissions.ViewCosts) ? await rows.SumAsync(r => (long)(object)r.Worth, ct) : null);
        return sum with { Opening = await Opening(query, ct) };
    }

    private async Task<LedgerSum?> Opening(ListQuery query, CancellationToken ct)
    {
        if (query.Day("from") is not { } from || query.Filters.Any(f => f.Value.Length > 0 && !Whole.Contains(f.Key))) return null;
        if (!Moments.Read(query.Filter("knownAt"), "knownAt", sites).TryGet(out var knownAt, out _)) return null;
        var (item, warehouse) = (query.Id("item"), query.Id("warehouse"));
        var held = (await asOf.Read(new(from.AddDays(-1), DateTimeOffset.MaxValue), await Knowledge.RowsAt(db, knownAt, ct), ct))
            .Where(h => (item is null || h.Key.ItemId == item) && (warehouse is null || h.Key.WarehouseId == warehouse))
                .Select(h => h.Value);
        var sum = held.Aggregate(default(Held), (a, b) => a with { Value = a.Value + b.Value, Quantity = item is null ? 0
            : a.Quantity + b.Quantity });
        return Seen(item is null ? null : sum.Quantity, current.Actor.Can(InventoryPermissions.ViewCosts) ? sum.Value : null);
    }

    private static LedgerSum Seen(long? quantity, long? value) => new(
        quantity is { } q ? Quantity.FromScaled(q) : null, value is { } v ? Money.FromScaled(v) : null);
}

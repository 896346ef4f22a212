using Monolith.Inventory.Contracts;

namespace Monolith.Purchasing.Supplying.OrderProposals;

internal sealed class OrderProposalsValidator : AbstractValidator<Inventory.Contracts.OrderProposals>
{
    public OrderProposalsValidator() => RuleFor(r => r.ProposalIds)
        .Must(ids => ids is { Count: > 0 and <= Inventory.Contracts.OrderProposals.Most })
        .WithErrorCode("inventory.too-many-proposals").WithMessage($"Between 1 and {Inventory.Contracts.OrderProposals.Most} at a time.");
}

/// <summary>Each order takes its proposals first, so that nobody else makes another of them, and gives them back where it is refused.
/// Its id comes from them: what was cut short is done once when it is sent again.</summary>
internal sealed class OrderProposalsHandler(
    PurchasingDbContext db, IBuyProposals proposals, ISupply supply, ProposalLines lines, ISender send, ISites sites, TimeProvider clock)
    : IHandler<Inventory.Contracts.OrderProposals, ProposalsOrdered>
{
    private static readonly Error NoneOpen = Error.Conflict(
        "inventory.no-open-proposals", "None of these proposals is open any more: the list shows those that are.");

    public async Task<Result<ProposalsOrdered>> Handle(Inventory.Contracts.OrderProposals request, CancellationToken ct)
    {
        var open = await proposals.Open(request.ProposalIds, ct);
        if (open.Count == 0) return NoneOpen;
        var suppliers = await supply.Suppliers(ct);
        var refused = open.Where(p => !suppliers.ContainsKey(p.ItemId))
            .Select(p => new ProposalRefused(p.ProposalId, SupplyErrors.NoSupplier)).ToList();
        var orders = new List<DraftedOrder>();
        foreach (var of in open.Where(p => suppliers.ContainsKey(p.ItemId)).GroupBy(p => (suppliers[p.ItemId].SupplierId, p.WarehouseId)))
        {
            foreach (var some in of.Chunk(Order.MostLines))
            {
                var drafted = await Draft(of.Key.SupplierId, of.Key.WarehouseId, some, suppliers, ct);
                if (drafted.IsOk) orders.Add(drafted.Value);
                else refused.AddRange(some.Select(p => new ProposalRefused(p.ProposalId, drafted.Error!)));
            }
        }

        return new ProposalsOrdered(orders, refused);
    }

    private async Task<Result<DraftedOrder>> Draft(
        Guid supplierId, Guid warehouseId, IReadOnlyList<BuyProposal> some, IReadOnlyDictionary<Guid, SupplyOfItem> suppliers,
        CancellationToken ct)
    {
        var ids = some.Select(p => p.ProposalId).ToList();
        var orderId = StableIds.Of("order-of-proposals", string.Join(' ', ids.Order()));
        if (!(await Take(ids, orderId, null, ct)).TryGet(out var mine, out var error)) return error;
        some = [.. some.Where(p => mine.Contains(p.ProposalId))];
        if (some.Count == 0) return NoneOpen;

        var there = await db.Orders.FirstOrDefaultAsync(o => o.Id == orderId, ct);
        var number = there?.Number;
        if (there is null)
        {
            var days = suppliers[some[0].ItemId].Lead is { Count: > 0 } lead ? (int)(lead.Sum / lead.Count) : (int?)null;
            DateOnly? due = days is { } wait ? sites.Here.BusinessDate(clock.GetUtcNow()).AddDays(wait) : null;
            var made = await lines.Of(supplierId, some, ct);
            var saved = await send.Send(new SaveOrder(orderId, supplierId, warehouseId, made.Lines, due, made.Note, 0), ct);
            if (!saved.IsOk)
            {
                await send.Send(new CloseProposals(ids, PurchasingKinds.Order, orderId, null, Release: true), ct);
                return saved.Error!;
            }

            number = saved.Value.Number;
        }

        await Take(ids, orderId, number, ct);
        return new DraftedOrder(orderId, number!, suppliers[some[0].ItemId].Supplier, some.Count);
    }

    private Task<Result<IReadOnlyList<Guid>>> Take(IReadOnlyList<Guid> ids, Guid orderId, string? number, CancellationToken ct) =>
        send.Send(new CloseProposals(ids, PurchasingKinds.Order, orderId, number), ct);
}

internal static class OrderProposalsEndpoint
{
    public static void Map(RouteGroupBuilder purchasing) =>
        purchasing.MapPost(
                "orders/of-proposals",
                (Inventory.Contracts.OrderProposals body, ISender send, CancellationToken ct) => send.Send(body, ct).ToHttp())
            .Serves<Inventory.Contracts.OrderProposals>().WithName("OrderProposals")
            .WithSummary("Draft purchase orders from reorder proposals, by supplier").Produces<ProposalsOrdered>();
}

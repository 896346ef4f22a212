using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Lots;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.StockDocuments;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Bins.MoveGoods;

/// <summary>Carries goods from one place of a warehouse to another: put-away after a receipt, relocation, tidying up. Neither quantity nor
/// value changes. Errors: inventory.unknown-bin, inventory.bin-inactive, inventory.same-bin, inventory.bin-short, inventory.bin-full,
/// inventory.bin-wrong-storage, inventory.unknown-item, inventory.quantity-digits, request.id-reused</summary>
[Requires(InventoryPermissions.Transfer)]
internal sealed record MoveGoods(Guid MoveId, Guid WarehouseId, IReadOnlyList<MoveGoodsLine> Lines) : IRequest<GoodsMoved>;

/// <param name="FromBin">Null: goods that lie in no bin, as after a receipt.</param>
internal sealed record MoveGoodsLine(
    Guid ItemId, Quantity Quantity, string? FromBin, string? ToBin, string? Lot = null, string? Serial = null);

internal sealed record GoodsMoved(Guid MoveId, int Lines);

internal sealed class MoveGoodsValidator : AbstractValidator<MoveGoods>
{
    public MoveGoodsValidator()
    {
        RuleFor(r => r.MoveId).NotEmpty();
        RuleFor(r => r.WarehouseId).NotEmpty();
        RuleFor(r => r.Lines).LinesInRange();
        RuleForEach(r => r.Lines).ChildRules(line =>
        {
            line.RuleFor(l => l.ItemId).NotEmpty();
            line.RuleFor(l => l.Quantity).AboveZero();
            line.RuleFor(l => l.FromBin).BinInRange();
            line.RuleFor(l => l.ToBin).BinInRange();
            line.RuleFor(l => l.Lot).LotInRange();
            line.RuleFor(l => l.Serial).LotInRange();
        });
    }
}

internal sealed class MoveGoodsHandler(
    InventoryDbContext db, BinStore bins, StockChecks checks, ICurrentActor current, TimeProvider clock) : IHandler<MoveGoods, GoodsMoved>
{
    public Task<Result<GoodsMoved>> Handle(MoveGoods request, CancellationToken ct) => db.WriteOnce(
        "inventory.move-goods", request.MoveId, request, token => Move(request, token), ct);

    private async Task<Result<GoodsMoved>> Move(MoveGoods request, CancellationToken ct)
    {
        await db.Lock("ledger", ct);
        var draft = new StockDraft(
            request.MoveId, StockDocumentKind.Issue, request.WarehouseId, null, [.. request.Lines.Select(l => new StockDraftLine(l.ItemId,
                l.Quantity))],
            ContraAccount.None, null, null, null, false);
        if (!(await checks.Warehouses(draft, ct)).TryGet(out _, out var error)) return error;
        if (!(await checks.Items(draft, ct)).TryGet(out _, out error)) return error;
        var known = await bins.Of(request.WarehouseId, ct);
        var actor = current.Actor;
        var now = Instants.FromMicroseconds(Instants.ToMicroseconds(clock.GetUtcNow()));
        foreach (var (place, line) in request.Lines.Index())
        {
            var row = new BinMoveRow
            {
                Id = Guid.CreateVersion7(), WarehouseId = request.WarehouseId, ItemId = line.ItemId, Lot = LotCode.Of(line.Lot) ?? "",
                Serial = LotCode.Of(line.Serial) ?? "", FromBin = BinCode.Of(line.FromBin) ?? "", ToBin = BinCode.Of(line.ToBin) ?? "",
                Quantity = line.Quantity, MovedAt = now, ActorId = actor.Id, ActorName = actor.Name,
            };
            if (await Refuses(row, known, ct) is { } refused) return refused.At($"lines[{place}].{refused.Field}");
            await db.Carry(row, ct);
            await db.BulkInsert([row], ct);
        }

        db.Audit($"goods-moved:{request.MoveId}", null, request);
        return new GoodsMoved(request.MoveId, request.Lines.Count);
    }

    private async Task<Error?> Refuses(BinMoveRow row, Dictionary<string, BinRow> known, CancellationToken ct)
    {
        if (row.FromBin == row.ToBin) return BinErrors.SameBin(row.ToBin).At("toBin");
        if (row.FromBin.Length > 0 && !known.ContainsKey(row.FromBin)) return BinErrors.Unknown(row.FromBin).At("fromBin");
        var lying = (await bins.Lying(row.WarehouseId, row.ItemId, ct))
            .Where(h => h.Bin == row.FromBin && h.Lot == row.Lot && h.Serial == row.Serial).ToList();
        var there = Quantity.Sum(lying.Select(h => h.Quantity));
        if (there < row.Quantity) return BinErrors.Short(row.FromBin.Length == 0 ? "-" : row.FromBin, there, row.Quantity).At("quantity");
        if (row.ToBin.Length == 0) return null;
        if (!known.TryGetValue(row.ToBin, out var to)) return BinErrors.Unknown(row.ToBin).At("toBin");
        if (!to.Active) return BinErrors.Inactive(to.Code).At("toBin");
        var needs = await bins.StorageOf(row.ItemId, ct);
        if (to.Storage != needs) return BinErrors.WrongStorage(to.Code, to.Storage, needs).At("toBin");
        var room = (await bins.Rooms(row.WarehouseId, row.ItemId, ct)).Find(b => b.Code == to.Code);
        return room?.Free is { } free && free < row.Quantity ? BinErrors.Full(to.Code, free, row.Quantity).At("toBin") : null;
    }
}

internal static class MoveGoodsEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("bin-moves/{id:guid}", (Guid id, Body b, ISender send, CancellationToken ct) =>
                send.Send(new MoveGoods(id, b.WarehouseId, b.Lines), ct).ToHttp())
            .Serves<MoveGoods>().WithName("MoveGoods")
            .WithSummary("Carry goods from one bin to another, or put them away after a receipt").Produces<GoodsMoved>();

    internal sealed record Body(Guid WarehouseId, IReadOnlyList<MoveGoodsLine> Lines);
}

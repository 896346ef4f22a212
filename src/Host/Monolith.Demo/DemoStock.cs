using Monolith.Administration.Contracts;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Demo;

/// <summary>What happens behind the counter: a back room, reorder rules, a transfer and a write-off.</summary>
internal sealed class DemoStock(ISender send, DemoStaff staff, IStockLevels levels)
{
    private static readonly Guid BackRoom = StableIds.Of("demo-warehouse", "BACK");

    public async Task<Result<Done>> BackRoomAndRules(IReadOnlyList<(DemoItem Demo, ItemInfo Item)> items, CancellationToken ct)
    {
        var room = await staff.As("manager", () => send.Send(new SaveWarehouse(BackRoom, "BACK", "后仓 Back room"), ct), ct);
        if (!room.IsOk) return room.Error!;
        var goods = items.Where(i => !i.Demo.IsService).ToList();
        var onHand = (await levels.OnHand([.. goods.Select(g => g.Item.ItemId)], FirstIds.Warehouse, ct)).ToDictionary(l => l.ItemId, l => l.OnHand);
        foreach (var (item, place) in goods.Select(g => g.Item).OrderBy(g => onHand.GetValueOrDefault(g.ItemId).ToDecimal()).Take(24).Select((g, i) => (g, i)))
        {
            // The five of which the least is left are below their reorder point, so that there is something to order.
            var there = Math.Floor(onHand.GetValueOrDefault(item.ItemId).ToDecimal());
            var minimum = place < 5 ? (Math.Floor(there / 12) + 1) * 12 : 24;
            var saved = await staff.As(
                "buyer", () => send.Send(SaveReorderRule.MinMax(
                    StableIds.Of("demo-rule", item.Sku), item.ItemId, FirstIds.Warehouse, Quantity.Of(minimum),
                    Quantity.Of(minimum * 4)), ct), ct);
            if (!saved.IsOk) return saved.Error!;
        }

        return await Move(goods, [.. goods.OrderByDescending(g => onHand.GetValueOrDefault(g.Item.ItemId)).Take(3).Select(g => g.Item.ItemId)], ct);
    }

    private async Task<Result<Done>> Move(List<(DemoItem Demo, ItemInfo Item)> goods, IReadOnlyList<Guid> plenty, CancellationToken ct)
    {
        var moved = await staff.As("keeper", () => send.Send(
            new TransferStock(
                StableIds.Of("demo-transfer", "1"), FirstIds.Warehouse, BackRoom, [.. plenty.Select(item => new TransferStockLine(item, Quantity.Of(24)))],
                "货架已满 Shelf is full"),
            ct), ct);
        if (!moved.IsOk) return moved.Error!;
        var broken = await staff.As("keeper", () => send.Send(
            new AdjustStock(
                StableIds.Of("demo-scrap", "1"), FirstIds.Warehouse,
                [new(goods[8].Item.ItemId, Quantity.Of(-6)), new(goods[9].Item.ItemId, Quantity.Of(-4))], "过期 Past its date", Scrap: true),
            ct), ct);
        if (!broken.IsOk) return broken.Error!;
        var counted = await staff.As("keeper", () => send.Send(
            new AdjustStock(StableIds.Of("demo-adjustment", "1"), FirstIds.Warehouse, [new(goods[20].Item.ItemId, Quantity.Of(-1)), new(goods[35].Item.ItemId, Quantity.Of(2))], "盘点差异 Counted"),
            ct), ct);
        return counted.IsOk ? Done.It : counted.Error!;
    }
}

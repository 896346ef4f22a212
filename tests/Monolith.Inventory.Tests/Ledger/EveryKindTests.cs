using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Items;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Posting;
using Monolith.Inventory.Recosting;
using Monolith.Inventory.Stock;
using Monolith.Inventory.Tests.Support;

namespace Monolith.Inventory.Tests.Ledger;

/// <summary>Histories of every kind of movement, entered in any order by several writers at once: rows, layers and balances agree, and
/// nothing that has no quantity has a value.</summary>
public sealed class EveryKindTests
{
    public static TheoryData<EngineKind, CostingMethod, CostPool, int> Histories => new()
    {
        { EngineKind.Sqlite, CostingMethod.Average, CostPool.Warehouse, 1 },
        { EngineKind.Sqlite, CostingMethod.Average, CostPool.Company, 2 },
        { EngineKind.Sqlite, CostingMethod.Fifo, CostPool.Warehouse, 3 },
        { EngineKind.Sqlite, CostingMethod.Fifo, CostPool.Company, 4 },
        { EngineKind.Sqlite, CostingMethod.Standard, CostPool.Warehouse, 5 },
        { EngineKind.Sqlite, CostingMethod.Lot, CostPool.Warehouse, 6 },
        { EngineKind.PostgreSql, CostingMethod.Average, CostPool.Company, 7 },
        { EngineKind.PostgreSql, CostingMethod.Fifo, CostPool.Warehouse, 8 },
    };

    [SkippableTheory]
    [MemberData(nameof(Histories))]
    public Task Movements_of_every_kind_from_several_writers_end_with_a_clean_doctor(
        EngineKind engine, CostingMethod method, CostPool pool, int seed) => Live(engine, method, pool, seed, LedgerHistory.AtOnce);

    [SkippableTheory]
    [MemberData(nameof(Histories))]
    public Task So_do_they_where_costs_are_worked_out_anew_in_steps_between_them(
        EngineKind engine, CostingMethod method, CostPool pool, int seed) => Live(engine, method, pool, seed + 100, atOnce: 3);

    private static async Task Live(EngineKind engine, CostingMethod method, CostPool pool, int seed, int atOnce)
    {
        await using var shop = await StockShop.Open(engine, atOnce: atOnce);
        var (item, other) = (await shop.Item("TEA", method), await shop.Warehouse("SHOP"));
        await shop.Change(async db => (await db.FindAsync<ItemRow>(item))!.CostPool = pool);
        shop.Clock.Now += TimeSpan.FromDays(10);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(w => Write(shop, item, [shop.Main, other], new Random((seed * 10) + w), method)));

        await shop.With<RecostingSteps, bool>(async steps =>
        {
            await steps.Finish(CancellationToken.None);
            return true;
        });
        Assert.Empty(await shop.Doctor());
        await MustBeWhatItsMovementsMake(shop);
        var rows = await shop.Ledger();
        var balances = await shop.With<InventoryDbContext, List<BalanceRow>>(db => Task.FromResult(db.Balances.ToList()));
        Assert.Equal(Quantity.Sum(balances.Select(b => b.Quantity)), Quantity.Sum(rows.Where(r => r.Pool != null).Select(r => r.Quantity)));
        Assert.Equal(Money.Sum(balances.Select(b => b.Value)), Money.Sum(rows.Where(r => r.Pool != null).Select(r => r.Value)));
        Assert.Equal(rows.Select(r => r.Sequence), (await shop.Moved()).SelectMany(m => m.Lines).Select(l => l.Sequence).Order());
        foreach (var kind in new[] { LedgerKinds.Receipt, LedgerKinds.Count, LedgerKinds.SupplierReturn, LedgerKinds.Revaluation })
            Assert.Contains(rows, r => r.Kind == kind);
        Assert.Contains(rows, r => r.Role == RowRoles.Reversal);
    }

    /// <summary>Lived through from the first movement on, without a mark, each pool comes to what is stored.</summary>
    private static async Task MustBeWhatItsMovementsMake(StockShop shop)
    {
        await shop.Change(db => db.Execute("DELETE FROM inv_pool_marks", [], CancellationToken.None));
        var stored = await shop.With<InventoryDbContext, List<BalanceRow>>(db => Task.FromResult(db.Balances.OrderBy(b => b.Pool).ToList()));
        foreach (var balance in stored)
        {
            var lived = await shop.With<InventoryDbContext, PoolState>(async db => await new LedgerHistory(db, 2).Before(
                balance.Key, new(balance.LastEffective, long.MaxValue), CancellationToken.None));
            Assert.Equal((balance.Pool, balance.Quantity, balance.Value), (balance.Pool, lived.Pool.Quantity, lived.Pool.Value));
        }
    }

    private static async Task Write(StockShop shop, Guid item, Guid[] places, Random random, CostingMethod method)
    {
        var receipts = new List<Guid>();
        for (var n = 0; n < 40; n++)
        {
            var at = shop.Clock.Now.AddMinutes(-random.Next(1, 10_000));
            var (from, to) = random.Next(2) == 0 ? (places[0], places[1]) : (places[1], places[0]);
            var traits = Traits.Of(method == CostingMethod.Lot ? $"L{random.Next(2)}" : null, null, null, null, null);
            var quantity = Quantity.FromScaled(random.Next(1, 40) * Quantity.Scale / 4);
            Movement movement = random.Next(9) switch
            {
                < 2 => Movements.Receipt(
                    1, item, from, quantity, Money.FromScaled(random.Next(1, 9000) * 100L), ContraAccount.GoodsReceived, traits),
                2 => Movements.Issue(1, item, from, quantity, ContraAccount.CostOfGoods, traits),
                3 => Movements.Transfer(1, item, from, to, quantity, traits),
                4 => Movements.Count(1, item, from, quantity, traits),
                5 => Movements.SupplierReturn(1, item, from, quantity, null, traits),
                6 => Movements.RevalueTo(1, item, from, UnitCost.FromScaled(random.Next(1, 90_000_000)), traits?.Lot),
                7 when method == CostingMethod.Standard => Movements.Standard(1, item, UnitCost.FromScaled(random.Next(1, 90_000_000))),
                _ => Movements.Adjustment(1, item, from, random.Next(2) == 0 ? quantity : -quantity, traits: traits),
            };
            if (n % 5 == 4) await shop.With<RecostingSteps, bool>(steps => steps.Step(CancellationToken.None));
            var source = Guid.CreateVersion7();
            var posted = await Post(shop, source, at, movement);
            if (posted && movement.Kind == MovementKind.Receipt)
            {
                receipts.Add(source);
                if (receipts.Count % 3 == 0) await Correct(shop, source, how: 0, Money.Zero);
            }

            if (receipts.Count == 0 || random.Next(4) != 0) continue;
            var receipt = receipts[random.Next(receipts.Count)];
            await Correct(shop, receipt, random.Next(3), Money.FromScaled(random.Next(1, 900) * 100L));
        }
    }

    private static Task<bool> Post(StockShop shop, Guid source, DateTimeOffset at, Movement movement) => InWrite<Poster>(
        shop, (poster, ct) => poster.Post([Posting(source, at, [movement])], ct));

    private static Task<bool> Correct(StockShop shop, Guid receipt, int how, Money amount) => InWrite<LedgerCorrections>(
        shop, async (ledger, ct) =>
        how == 0 ? await ledger.TakeBack(Posting(receipt, default, []), ct)
            : await ledger.Land(Posting(Guid.CreateVersion7(), shop.Clock.Now, []), [new(1, receipt, 1, amount)], ct));

    private static StockPosting Posting(Guid source, DateTimeOffset at, IReadOnlyList<Movement> movements) => new(
        "test", source, "T", null, at, 1,
        at == default ? default : DateOnly.FromDateTime(at.UtcDateTime), "wang", "Wang", "why", movements);

    /// <returns>False where it was refused: then nothing may have changed.</returns>
    private static Task<bool> InWrite<TService>(
        StockShop shop, Func<TService, CancellationToken, Task<Result<IReadOnlyList<PostedRows>>>> work)
        where TService : notnull
    {
        return shop.With<IServiceProvider, bool>(async services =>
        {
            var db = services.GetRequiredService<InventoryDbContext>();
            var service = services.GetRequiredService<TService>();
            return (await db.Write<bool>("test", async ct => (await work(service, ct)).Map(_ => true), CancellationToken.None)).IsOk;
        });
    }
}

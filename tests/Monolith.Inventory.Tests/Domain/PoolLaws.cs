using FsCheck;
using FsCheck.Fluent;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.Tests.Domain;

/// <summary>What holds after any history. A failing law prints its seed and the shortest history that breaks it.</summary>
public sealed class PoolLaws
{
    private static readonly Gen<Step> Steps = Gen.Choose(0, 5).Zip(Gen.Choose(1, 40_000)).Zip(
        Gen.Choose(0, 500_000),
        (kind, value) => new Step(kind.Item1, Quantity.FromScaled(kind.Item2 * (kind.Item2 % 3 == 0 ? 1_000L : 1_000_000L / 4)), Money.FromScaled(value * 100L)));

    private static readonly Gen<History> Histories = Steps.ListOf().Zip(
        Gen.Elements(CostingMethod.Average, CostingMethod.Fifo), (steps, method) => new History(method, [.. steps]));

    [Fact]
    public void Value_is_conserved_what_came_in_less_what_went_out_is_there() => Always(h =>
    {
        var (quantity, value) = (Quantity.Zero, Money.Zero);
        var pool = Live(h, (_, dq, dv) => (quantity, value) = (quantity + dq, value + dv));
        return pool.Quantity == quantity && pool.Value == value;
    });

    [Fact]
    public void Quantity_zero_means_value_zero() => Always(h =>
    {
        var holds = true;
        Live(h, (pool, _, _) => holds &= !pool.Quantity.IsZero || pool.Value.IsZero);
        return holds;
    });

    [Fact]
    public void Fifo_layers_add_up_to_the_pool_and_there_are_none_below_zero() => Always(h =>
    {
        var holds = true;
        Live(h, (pool, _, _) => holds &= pool.Method != CostingMethod.Fifo || (pool.Quantity.IsPositive
            ? Quantity.Sum(pool.Layers.Select(l => l.Quantity)) == pool.Quantity && Money.Sum(pool.Layers.Select(l => l.Value)) == pool.Value
            : pool.Layers.Count == 0));
        return holds;
    });

    [Fact]
    public void No_pool_with_goods_is_worth_less_than_nothing() => Always(h =>
    {
        var holds = true;
        Live(h, (pool, _, _) => holds &= !pool.Quantity.IsPositive || !pool.Value.IsNegative);
        return holds;
    });

    [Fact]
    public void Every_value_has_the_digits_of_the_currency() => Always(h =>
    {
        var holds = true;
        Live(h, (pool, _, value) => holds &= value.FitsDigits(2) && pool.Value.FitsDigits(2));
        return holds;
    });

    [Fact]
    public void A_transfer_moves_exactly_what_it_takes() => Always(h =>
    {
        var from = Live(h, (_, _, _) => { });
        var to = Live(h with { Steps = h.Steps.Reverse().ToArray() }, (_, _, _) => { });
        var sum = from.Value + to.Value;
        var taken = from.Take(Quantity.Of(7.5m), null);
        var came = to.PutParts(taken.Parts);
        return came.Value == taken.Value && from.Value + to.Value == sum + came.TrueUp;
    });

    [Fact]
    public void A_pool_put_away_and_taken_out_again_goes_on_the_same() => Always(h =>
    {
        var straight = Live(h, (_, _, _) => { });
        var broken = new Pool(h.Method, 2);
        foreach (var step in h.Steps)
        {
            broken = Pool.Restore(broken.Method, 2, broken.Quantity, broken.Value, broken.LastCost, broken.Layers.ToList(), broken.NextLayer);
            Do(broken, step);
        }

        return straight.Quantity == broken.Quantity && straight.Value == broken.Value && straight.LastCost == broken.LastCost
            && straight.Layers.SequenceEqual(broken.Layers);
    });

    private static Pool Live(History history, Action<Pool, Quantity, Money> after)
    {
        var pool = new Pool(history.Method, 2);
        foreach (var step in history.Steps)
        {
            var (quantity, value) = Do(pool, step);
            after(pool, quantity, value);
        }

        return pool;
    }

    private static (Quantity, Money) Do(Pool pool, Step step)
    {
        switch (step.Kind)
        {
            case 0 or 1:
                var came = pool.Put(step.Quantity, step.Value);
                return (step.Quantity, came.Value + came.TrueUp);
            case 2:
                var gained = pool.PutAtCurrentCost(step.Quantity, null);
                return (step.Quantity, gained.Value + gained.TrueUp);
            case 3 when pool.Quantity.IsPositive:
                var all = pool.Quantity;
                return (-all, -pool.Take(all, null).Value);
            default:
                return (-step.Quantity, -pool.Take(step.Quantity, null).Value);
        }
    }

    private static void Always(Func<History, bool> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Histories.ToArbitrary(), holds));

    private sealed record Step(int Kind, Quantity Quantity, Money Value);

    private sealed record History(CostingMethod Method, Step[] Steps);
}

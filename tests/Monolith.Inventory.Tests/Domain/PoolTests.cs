using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.Tests.Domain;

public sealed class PoolTests
{
    private static Quantity Q(decimal quantity) => Quantity.Of(quantity);

    private static Money M(decimal amount) => Money.Of(amount);

    [Fact]
    public void An_average_issue_takes_its_share_of_the_whole_pool()
    {
        var pool = Received(CostingMethod.Average, (10, 100), (10, 200));
        Assert.Equal(M(225), pool.Take(Q(15), null).Value);
        Assert.Equal((Q(5), M(75)), (pool.Quantity, pool.Value));
    }

    [Fact]
    public void A_fifo_issue_takes_the_oldest_first()
    {
        var pool = Received(CostingMethod.Fifo, (10, 100), (10, 200));
        Assert.Equal(M(200), pool.Take(Q(15), null).Value);
        Assert.Equal((Q(5), M(100)), (pool.Quantity, pool.Value));
        Assert.Equal([(Q(5), M(100))], pool.Layers.Select(l => (l.Quantity, l.Value)));
    }

    [Theory]
    [InlineData(CostingMethod.Average)]
    [InlineData(CostingMethod.Fifo)]
    public void Three_thirds_of_a_hundred_leave_no_cent_behind(CostingMethod method)
    {
        var pool = Received(method, (3, 98));
        Assert.Equal([M(32.67m), M(32.67m), M(32.66m)], new[] { pool.Take(Q(1), null).Value, pool.Take(Q(1), null).Value, pool.Take(Q(1), null).Value });
        Assert.Equal((Quantity.Zero, Money.Zero), (pool.Quantity, pool.Value));
    }

    [Fact]
    public void An_emptied_pool_remembers_its_last_cost_as_a_pair()
    {
        var pool = Received(CostingMethod.Average, (10, 100), (10, 200));
        pool.Take(Q(20), null);
        Assert.Equal(new CostPair(M(300), Q(20)), pool.LastCost);
    }

    [Fact]
    public void Going_below_zero_costs_the_last_known_cost_and_the_next_receipt_trues_up_the_whole_shortfall()
    {
        var pool = Received(CostingMethod.Average, (10, 100), (10, 200));
        var taken = pool.Take(Q(30), null);
        Assert.Equal((M(450), true, false), (taken.Value, taken.Provisional, taken.ZeroCost));
        Assert.Equal((Q(-10), M(-150)), (pool.Quantity, pool.Value));

        Assert.Equal(M(-150), pool.Put(Q(10), M(300)).TrueUp);
        Assert.Equal((Quantity.Zero, Money.Zero), (pool.Quantity, pool.Value));
        Assert.Equal(new CostPair(M(300), Q(10)), pool.LastCost);
    }

    [Theory]
    [InlineData(CostingMethod.Average)]
    [InlineData(CostingMethod.Fifo)]
    public void A_receipt_smaller_than_the_shortfall_puts_all_of_it_to_its_own_rate(CostingMethod method)
    {
        var pool = Received(method, (10, 100));
        pool.Take(Q(20), null);
        var came = pool.Put(Q(4), M(120));
        Assert.Equal(M(-200), came.TrueUp);
        Assert.Equal((Q(-6), M(-180)), (pool.Quantity, pool.Value));
        Assert.Empty(pool.Layers);
    }

    [Fact]
    public void What_a_receipt_leaves_over_a_shortfall_becomes_a_layer_at_its_rate()
    {
        var pool = Received(CostingMethod.Fifo, (10, 100));
        pool.Take(Q(15), null);
        pool.Put(Q(7), M(70.05m));
        Assert.Equal([(Q(2), pool.Value)], pool.Layers.Select(l => (l.Quantity, l.Value)));
        Assert.Equal(M(20.01m), pool.Value);
    }

    [Fact]
    public void A_pool_that_never_had_a_cost_falls_back_and_else_says_that_it_costs_nothing()
    {
        var known = new Pool(CostingMethod.Average, 2);
        Assert.Equal(M(10.50m), known.Take(Q(3), new CostPair(M(7), Q(2))).Value);

        var unknown = new Pool(CostingMethod.Average, 2).Take(Q(3), null);
        Assert.Equal((Money.Zero, true), (unknown.Value, unknown.ZeroCost));
    }

    [Fact]
    public void A_gain_comes_in_at_current_cost_and_sets_none()
    {
        var pool = Received(CostingMethod.Average, (3, 10));
        Assert.Equal(M(6.67m), pool.PutAtCurrentCost(Q(2), null).Value);
        pool.Take(Q(5), null);
        var last = pool.LastCost;
        var came = pool.PutAtCurrentCost(Q(1), new CostPair(M(99), Q(1)));
        Assert.Equal(M(3.33m), came.Value);
        Assert.Equal(last, pool.LastCost);
    }

    [Fact]
    public void A_gain_into_a_shortfall_recosts_nothing_but_leaves_no_value_at_zero()
    {
        var pool = Received(CostingMethod.Average, (3, 10));
        pool.Take(Q(3), null);
        pool.Take(Q(1), null);
        pool.Take(Q(1), null);
        Assert.Equal(M(-6.66m), pool.Value);
        var came = pool.PutAtCurrentCost(Q(2), null);
        Assert.Equal((M(6.67m), M(-0.01m)), (came.Value, came.TrueUp));
        Assert.Equal((Quantity.Zero, Money.Zero), (pool.Quantity, pool.Value));
    }

    [Fact]
    public void A_transfer_takes_its_layers_along_behind_those_that_are_there()
    {
        var from = Received(CostingMethod.Fifo, (10, 100), (10, 200));
        var to = Received(CostingMethod.Fifo, (1, 7));
        var taken = from.Take(Q(15), null);
        var came = to.PutParts(taken.Parts);
        Assert.Equal(taken.Value, came.Value);
        Assert.Equal([(Q(1), M(7)), (Q(10), M(100)), (Q(5), M(100))], to.Layers.Select(l => (l.Quantity, l.Value)));
    }

    [Fact]
    public void A_currency_without_cents_rounds_to_whole_units_half_away_from_zero()
    {
        var pool = new Pool(CostingMethod.Average, 0);
        pool.Put(Q(2), M(5));
        Assert.Equal(M(3), pool.Take(Q(1), null).Value);
    }

    private static Pool Received(CostingMethod method, params (decimal Quantity, decimal Value)[] receipts)
    {
        var pool = new Pool(method, 2);
        foreach (var (quantity, value) in receipts) pool.Put(Q(quantity), M(value));
        return pool;
    }
}

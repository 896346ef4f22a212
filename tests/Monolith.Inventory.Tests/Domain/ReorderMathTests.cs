using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Reordering;
using Monolith.SharedKernel;

namespace Monolith.Inventory.Tests.Domain;

public sealed class ReorderMathTests
{
    private static readonly Demand None = new(28);

    [Theory]
    [InlineData(5, 0, 0, 0)] // above the point of 4
    [InlineData(4, 0, 0, 16)] // at it: up to 20
    [InlineData(3, 0, 2, 0)] // two are to come: 5
    [InlineData(6, 2, 0, 16)] // two of six are promised: 4
    [InlineData(-3, 0, 0, 23)]
    public void Minimum_and_maximum_count_what_is_to_come_and_what_is_promised(int onHand, int reserved, int onOrder, int suggested) =>
        Assert.Equal(Q(suggested), ReorderMath.Of(Terms(ReorderMethod.MinMax, 4, 20), At(onHand, reserved, onOrder), None,
            default).Suggested);

    [Theory]
    [InlineData(11, 0)]
    [InlineData(10, 12)] // 10 + 12 = 22 is above 10
    [InlineData(-3, 24)] // -3 + 12 = 9 isn't yet
    [InlineData(-2, 24)] // -2 + 12 = 10 is at it
    [InlineData(-1, 12)]
    public void A_reorder_point_orders_whole_lots_that_lift_it_above_the_point(int onHand, int suggested) => Assert.Equal(
        Q(suggested),
        ReorderMath.Of(Terms(ReorderMethod.ReorderPoint, 10) with { Lot = Q(12) }, At(onHand), None, default).Suggested);

    [Fact]
    public void Days_of_cover_follow_demand_and_lead_time()
    {
        // 56 in 28 days: 2 a day; goods take 7 days: the point is 14; 10 days more: up to 34.
        var demand = Days(28, 20, 20, 16);
        var need = ReorderMath.Of(Terms(ReorderMethod.DaysOfCover) with { CoverDays = 10 }, At(14), demand, LeadTime.Said(7));
        Assert.Equal((0, Q(14), Q(34), Q(20)), (need.Safety, need.Point, need.FillTo, need.Suggested));
        Assert.Equal(Quantity.Of(2), demand.PerDay);
        Assert.Equal(0, ReorderMath.Of(Terms(ReorderMethod.DaysOfCover) with { CoverDays = 10 }, At(15), demand,
            LeadTime.Said(7)).Suggested);
    }

    [Fact]
    public void A_service_level_adds_safety_stock_from_the_variability_of_demand_and_lead_time()
    {
        // Ten days, 4 on five of them and 0 on five: d = 2; V = (10*80 - 400)/(10*9) = 40/9.
        // Lead times 6 and 10: L = 8; W = (2*136 - 256)/(2*1) = 8.
        // L*V + d*d*W = 320/9 + 32 = 608/9 = 67.5555; its root 8.21922; times 1.6449 = 13.5198: 14 pieces.
        var demand = Days(10, 4, 4, 4, 4, 4);
        var need = ReorderMath.Of(
            Terms(ReorderMethod.ServiceLevel) with { CoverDays = 5, ServicePermille = 950 }, At(30), demand, new LeadTime(2, 16, 136));
        Assert.Equal((Q(14), Q(30), Q(40), Q(10)), (need.Safety, need.Point, need.FillTo, need.Suggested)); // 2*8 + 14; + 2*5
    }

    [Fact]
    public void Safety_goes_up_to_the_digits_of_the_item_never_down()
    {
        var demand = Days(10, 4, 4, 4, 4, 4);
        var terms = Terms(ReorderMethod.ServiceLevel) with { CoverDays = 5, ServicePermille = 950, Digits = 3 };
        var need = ReorderMath.Of(terms, At(0), demand, new LeadTime(2, 16, 136));
        Assert.Equal(13_520_000, need.Safety); // 13.5198...
        Assert.Equal(0, ReorderMath.Of(terms with { ServicePermille = 500 }, At(99), demand, new LeadTime(2, 16, 136)).Safety);
    }

    [Fact]
    public void Without_demand_or_lead_time_only_the_least_point_counts()
    {
        var terms = Terms(ReorderMethod.ServiceLevel, 3) with { CoverDays = 5, ServicePermille = 990 };
        Assert.Equal((Q(3), 0L), (ReorderMath.Of(terms, At(4), None, default).Point, ReorderMath.Of(terms, At(4), None,
            default).Suggested));
        Assert.Equal(0, ReorderMath.Of(terms with { Minimum = 0 }, At(0), None, default).Suggested); // nothing sells: nothing to order
    }

    [Fact]
    public void The_suppliers_least_quantity_and_the_lot_both_hold() => Assert.Equal(
        Q(24),
        ReorderMath.Of(Terms(ReorderMethod.MinMax, 4, 10) with { AtLeast = Q(20), Lot = Q(12) }, At(4), None, default).Suggested);

    [Fact]
    public void Very_large_figures_stay_within_what_a_quantity_can_hold()
    {
        var demand = new Demand(2);
        demand.Add(Quantity.Max.Scaled);
        var need = ReorderMath.Of(
            Terms(ReorderMethod.ServiceLevel) with { CoverDays = 366, ServicePermille = 999 }, new StockPosition(Quantity.Min.Scaled, 0, 0),
            demand, LeadTime.Said(730));
        Assert.Equal(Quantity.Max.Scaled, need.Suggested);
    }

    private static Demand Days(int days, params int[] quantities)
    {
        var demand = new Demand(days);
        foreach (var quantity in quantities) demand.Add(Q(quantity));
        return demand;
    }

    private static ReorderTerms Terms(ReorderMethod method, int minimum = 0, int maximum = 0) =>
        new(method, Q(minimum), Q(maximum), 0, 0, 0, 0, 0);

    private static StockPosition At(int onHand, int reserved = 0, int onOrder = 0) => new(Q(onHand), Q(reserved), Q(onOrder));

    private static long Q(int pieces) => pieces * Quantity.Scale;
}

namespace Monolith.Purchasing.Tests;

/// <summary>Laws of amounts and deliveries, on many random documents.</summary>
public sealed class AmountTests
{
    [Fact]
    public void A_lines_amount_is_the_exact_product_rounded_once()
    {
        var random = new Random(20261122);
        for (var i = 0; i < 20_000; i++)
        {
            var quantity = Quantity.FromScaled(random.NextInt64(1, 1_000_000_000));
            var price = UnitCost.FromScaled(random.NextInt64(0, 1_000_000_000));
            var digits = random.Next(0, 4);
            var exact = Math.Round(quantity.ToDecimal() * price.ToDecimal(), digits, MidpointRounding.AwayFromZero);
            Assert.Equal(Money.Of(exact), Order.AmountOf(quantity, price, digits));
        }
    }

    [Fact]
    public void However_goods_are_split_open_and_over_always_add_up()
    {
        var random = new Random(7);
        for (var i = 0; i < 5_000; i++)
        {
            var ordered = Quantity.Of(random.Next(1, 100));
            var (received, over) = (Quantity.Zero, Quantity.Zero);
            for (var arrival = 0; arrival < random.Next(1, 6); arrival++)
            {
                var came = Quantity.Of(random.Next(1, 60));
                over += Order.Over(ordered, received, came);
                received += came;
            }

            // What came is what was ordered, less what is open, plus what was too much.
            Assert.Equal(received, ordered - Order.StillOpen(ordered, received) + over);
            Assert.True(Order.StillOpen(ordered, received).IsZero || over.IsZero);
        }
    }
}

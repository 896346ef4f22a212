using System.Numerics;

namespace Monolith.Inventory.Domain.Reordering;

/// <summary>What left a warehouse in a number of days: the sum and the sum of squares of the days' quantities, in scaled units. Days on
/// which nothing left count with zero.</summary>
internal sealed class Demand(int days)
{
    public int Days => days;

    public BigInteger Sum { get; private set; }

    public BigInteger Squares { get; private set; }

    public void Add(long ofOneDay)
    {
        Sum += ofOneDay;
        Squares += (BigInteger)ofOneDay * ofOneDay;
    }

    /// <summary>A day, rounded to what a quantity holds; for the eye. More came back than left: none.</summary>
    public Quantity PerDay => Sum.Sign <= 0 ? Quantity.Zero : Quantity.FromScaled((long)((Sum + (days / 2)) / days));
}

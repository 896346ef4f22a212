using System.Numerics;
using System.Text.Json;
using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.Replay;

/// <summary>Freight, duty and the like laid on receipts. What each gets is fixed when it is posted.</summary>
/// <param name="Lines">Places of the receipts.</param>
internal sealed record ScenarioLanded(ScenarioEvent Event, Money Amount, IReadOnlyList<long> Lines, long[] Bases,
    IReadOnlyList<Money> Shares)
{
    /// <param name="e">What is posted.</param>
    /// <param name="receipts">What it is laid on, in order.</param>
    /// <param name="shop">Knows items and digits.</param>
    /// <param name="fixedBases">Those of what it corrects, where it says nothing else about them.</param>
    public static ScenarioLanded Of(
        ScenarioEvent e, IReadOnlyList<(long Place, Movement Movement)> receipts, ScenarioShop shop, long[]? fixedBases)
    {
        var amount = shop.Amount(e, e.Needed("amount"));
        if (amount.IsNegative) throw new ScenarioRefusal("inventory.landed-negative");
        var bases = fixedBases ?? BasesOf(e, receipts.Select(r => r.Movement).ToList(), shop);
        var shares = LandedCost.Split(amount, bases, shop.MoneyDigits);
        if (!shares.IsOk) throw new ScenarioRefusal(shares.Error!.Code);
        return new(e, amount, receipts.Select(r => r.Place).ToList(), bases, shares.Value);
    }

    public Money ShareOf(long place) =>
        Money.Sum(Lines.Zip(Shares).Where(l => l.First == place).Select(l => l.Second));

    private static long[] BasesOf(ScenarioEvent e, List<Movement> receipts, ScenarioShop shop)
    {
        var by = e.Text("by") ?? (e.Field("shares") is null ? "value" : "manual");
        var exact = by switch
        {
            "value" => receipts.ConvertAll(r => new Rational(r.Value.Scaled, Money.Scale)),
            "quantity" => receipts.ConvertAll(r => Rational.Of(r.Quantity)),
            "weight" => receipts.ConvertAll(r => Rational.Of(r.Quantity) * (shop.Item(r).Weight ?? Rational.Zero)),
            "volume" => receipts.ConvertAll(r => Rational.Of(r.Quantity) * (shop.Item(r).Volume ?? Rational.Zero)),
            "manual" => ByHand(e, receipts.Count),
            _ => throw new ScenarioException($"{e.Id}: costs aren't spread by '{by}'."),
        };
        // The same proportions in whole numbers.
        var common = exact.Aggregate(BigInteger.One, (all, r) =>
            all * r.Denominator / BigInteger.GreatestCommonDivisor(all, r.Denominator));
        var whole = exact.ConvertAll(r => r.Numerator * (common / r.Denominator));
        var shared = whole.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
        return whole.ConvertAll(w => (long)(shared.IsZero ? w : w / shared)).ToArray();
    }

    private static List<Rational> ByHand(ScenarioEvent e, int lines)
    {
        if (e.Field("shares") is not { ValueKind: JsonValueKind.Array } shares || shares.GetArrayLength() != lines)
            throw new ScenarioException($"{e.Id}: by hand, every line has its share.");
        return shares.EnumerateArray().Select(s => ScenarioJson.AsNumber(s, "shares")).ToList();
    }
}

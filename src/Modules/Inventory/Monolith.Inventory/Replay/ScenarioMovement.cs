using System.Numerics;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.Replay;

/// <summary>Says a scenario's event in the ledger's own terms: a movement in stock units, a value in the currency's digits.</summary>
internal static class ScenarioMovement
{
    public static Movement Of(ScenarioEvent e, ScenarioItem item, PoolKey from, PoolKey? to, int moneyDigits)
    {
        var quantity = InStockUnits(e, item, out var factor);
        return e.Op switch
        {
            "receipt" => new(
                1, MovementKind.Receipt, from.Item, from.Warehouse, quantity, ContraAccount.GoodsReceived,
                quantity.IsPositive ? ValueOf(e, quantity, factor, moneyDigits) : Money.Zero),
            "issue" => new(1, MovementKind.Issue, from.Item, from.Warehouse, quantity, ContraAccount.CostOfGoods),
            "transfer" => new(1, MovementKind.Transfer, from.Item, from.Warehouse, quantity, ContraAccount.None, ToWarehouseId: to!.Value.Warehouse),
            _ => throw new InvalidOperationException($"{e.Op} isn't an operation that the reader lets through."),
        };
    }

    public static string AccountOf(ContraAccount contra) => contra switch
    {
        ContraAccount.GoodsReceived => "purchases",
        ContraAccount.CostOfGoods => "cost-of-goods",
        ContraAccount.None => "transfer",
        _ => throw new InvalidOperationException($"No operation of a scenario goes against {contra}."),
    };

    private static Quantity InStockUnits(ScenarioEvent e, ScenarioItem item, out Rational factor)
    {
        factor = e.Unit is null ? Rational.One
            : item.Units.TryGetValue(e.Unit, out var known) ? known
            : throw new ScenarioException($"{e.Id}: there is no unit '{e.Unit}'.");
        var scaled = (e.Quantity * factor).Scaled(item.QuantityDigits) * BigInteger.Pow(10, Quantity.Decimals - item.QuantityDigits);
        return Quantity.FromScaled(InRange(scaled, e));
    }

    /// <summary>Rounded once, with the rounded quantity.</summary>
    private static Money ValueOf(ScenarioEvent e, Quantity quantity, Rational factor, int digits)
    {
        var exact = e.Value ?? (Rational.Of(quantity) * e.Price!.Value / factor);
        return Money.FromScaled(InRange(exact.Scaled(digits) * BigInteger.Pow(10, Money.Decimals - digits), e));
    }

    private static long InRange(BigInteger scaled, ScenarioEvent e) =>
        scaled >= long.MinValue && scaled <= long.MaxValue ? (long)scaled : throw new ScenarioException($"{e.Id}: a number is out of range.");
}

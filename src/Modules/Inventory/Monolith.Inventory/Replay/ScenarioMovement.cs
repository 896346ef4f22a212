using System.Numerics;
using System.Text.Json;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.Replay;

/// <summary>Says a scenario's event in the ledger's own terms: a movement in stock units, a value in the currency's digits.</summary>
internal sealed class ScenarioMovement(Scenario scenario, ScenarioNames names)
{
    public Movement Of(ScenarioEvent e)
    {
        var item = names.Item(e, e.Item);
        var made = new Movement(1, MovementKind.Receipt, item.Id, names.Warehouse(e.Warehouse), default, ContraAccount.GoodsReceived)
        {
            Costing = item.Costing, Lot = LotOf(e, item, e.Lot),
            Traits = Traits.Of(e.Lot, null, null, null, null),
        };
        return e.Op switch
        {
            "receipt" => Receipt(e, item, made),
            "issue" => made with { Kind = MovementKind.Issue, Contra = ContraAccount.CostOfGoods, Quantity = Positive(e, item) },
            "scrap" => made with { Kind = MovementKind.Scrap, Contra = ContraAccount.Scrap, Quantity = Positive(e, item) },
            "supplier_return" => made with { Kind = MovementKind.SupplierReturn, Quantity = Positive(e, item) },
            "customer_return" => made with { Kind = MovementKind.Return, Contra = ContraAccount.CostOfGoods, Quantity = Positive(e, item) },
            "adjust" => Adjustment(e, item, made),
            "transfer" => Transfer(e, item, made),
            "count" => Count(e, item, made),
            "revalue" => Revaluation(e, made),
            "standard" => made with { Kind = MovementKind.Standard, Contra = ContraAccount.Revaluation, Rate = RateOf(e, "cost"),
                Lot = null },
            "convert" => Conversion(e, item, made),
            _ => throw new InvalidOperationException($"{e.Op} is no movement."),
        };
    }

    public static CostPair Rate(Rational cost) => new(
        Money.FromScaled(checked((long)cost.Numerator * Money.Scale)),
            Quantity.FromScaled(checked((long)cost.Denominator * Quantity.Scale)));

    public Money Amount(ScenarioEvent e, Rational exact) => Money.FromScaled(
        InRange(exact.Scaled(scenario.MoneyDigits) * BigInteger.Pow(10, Money.Decimals - scenario.MoneyDigits), e));

    private Movement Receipt(ScenarioEvent e, ScenarioItem item, Movement made)
    {
        var (price, value, quantity) = (e.Number("price"), e.Number("value"), Positive(e, item));
        if (price is null && value is null) throw new ScenarioRefusal("inventory.cost-missing");
        if (price is not null && value is not null) throw new ScenarioException($"{e.Id}: a receipt has either 'price' or 'value'.");
        return made with { Quantity = quantity, Value = Worth(e, item, quantity, price, value) };
    }

    private Movement Adjustment(ScenarioEvent e, ScenarioItem item, Movement made)
    {
        var quantity = InStockUnits(e, item, e.Needed("qty"), e.Text("unit"));
        if (quantity.IsZero) throw new ScenarioRefusal("inventory.quantity-zero");
        var priced = e.Number("price");
        if (priced is not null && quantity.IsNegative) throw new ScenarioRefusal("inventory.price-on-loss");
        return made with
        {
            Kind = MovementKind.Adjustment, Contra = ContraAccount.Adjustment, Quantity = quantity, Priced = priced is not null,
            Value = priced is null ? Money.Zero : Worth(e, item, quantity, priced, null),
        };
    }

    private Movement Transfer(ScenarioEvent e, ScenarioItem item, Movement made)
    {
        var to = e.Text("to") ?? throw new ScenarioException($"{e.Id}: a transfer goes 'to' another warehouse.");
        if (to == e.Warehouse) throw new ScenarioRefusal("inventory.same-warehouse");
        return made with
        {
            Kind = MovementKind.Transfer, Contra = ContraAccount.None, ToWarehouseId = names.Warehouse(to), Quantity = Positive(e, item),
        };
    }

    private Movement Count(ScenarioEvent e, ScenarioItem item, Movement made)
    {
        var counted = InStockUnits(e, item, e.Needed("counted"), e.Text("unit"));
        if (counted.IsNegative) throw new ScenarioRefusal("inventory.quantity-negative");
        return made with { Kind = MovementKind.Count, Contra = ContraAccount.Count, Counted = counted };
    }

    private Movement Revaluation(ScenarioEvent e, Movement made)
    {
        var add = e.Number("add");
        if ((add is null) == (e.Field("unit_cost") is null)) throw new ScenarioException(
            $"{e.Id}: a revaluation has either 'unit_cost' or 'add'.");
        made = made with { Kind = MovementKind.Revaluation, Contra = ContraAccount.Revaluation };
        return add is { } amount ? made with { Amount = Amount(e, amount) } : made with { Rate = RateOf(e, "unit_cost") };
    }

    private Movement Conversion(ScenarioEvent e, ScenarioItem item, Movement made)
    {
        if (e.Field("inputs") is not { ValueKind: JsonValueKind.Array } inputs || inputs.GetArrayLength() == 0)
            throw new ScenarioException($"{e.Id}: a conversion has a list of 'inputs'.");
        var extra = Amount(e, e.Number("extra") ?? Rational.Zero);
        if (extra.IsNegative) throw new ScenarioRefusal("inventory.cost-negative");
        return made with
        {
            Kind = MovementKind.Conversion, Contra = ContraAccount.Assembly, Quantity = Positive(e, item), Amount = extra,
            Inputs = inputs.EnumerateArray().Select(i => Input(e, i)).ToList(),
        };
    }

    private MovementInput Input(ScenarioEvent e, JsonElement input)
    {
        var item = names.Item(e, input.Text("item") ?? "P");
        var quantity = InStockUnits(
            e, item, input.Number("qty") ?? throw new ScenarioException($"{e.Id}: an input has no 'qty'."), input.Text("unit"));
        if (!quantity.IsPositive) throw new ScenarioRefusal("inventory.quantity-not-positive");
        return new(item.Id, names.Warehouse(input.Text("warehouse") ?? e.Warehouse), LotOf(e, item, input.Text("lot")), quantity,
            item.Costing);
    }

    private static string? LotOf(ScenarioEvent e, ScenarioItem item, string? lot)
    {
        if (item.Costing.Scope != PoolScope.Lot) return null;
        return lot ?? (e.Op == "standard" ? null : throw new ScenarioRefusal("inventory.lot-required"));
    }

    private static CostPair RateOf(ScenarioEvent e, string key)
    {
        var cost = e.Needed(key);
        return cost.Sign >= 0 ? Rate(cost) : throw new ScenarioRefusal("inventory.cost-negative");
    }

    private static Quantity Positive(ScenarioEvent e, ScenarioItem item)
    {
        var quantity = InStockUnits(e, item, e.Needed("qty"), e.Text("unit"));
        return quantity.IsPositive ? quantity : throw new ScenarioRefusal("inventory.quantity-not-positive");
    }

    /// <summary>Rounded once, half away from zero.</summary>
    private static Quantity InStockUnits(ScenarioEvent e, ScenarioItem item, Rational given, string? unit)
    {
        var scaled = (given * FactorOf(e, item, unit)).Scaled(item.QuantityDigits) * BigInteger.Pow(10,
            Quantity.Decimals - item.QuantityDigits);
        return Quantity.FromScaled(InRange(scaled, e));
    }

    /// <summary>Rounded once, with the rounded quantity.</summary>
    private Money Worth(ScenarioEvent e, ScenarioItem item, Quantity quantity, Rational? price, Rational? value)
    {
        if (price is { Sign: < 0 } || value is { Sign: < 0 }) throw new ScenarioRefusal("inventory.cost-negative");
        return Amount(e, value ?? (Rational.Of(quantity) * price!.Value / FactorOf(e, item, e.Text("unit"))));
    }

    private static Rational FactorOf(ScenarioEvent e, ScenarioItem item, string? unit) => unit is null ? Rational.One
        : item.Units.TryGetValue(unit, out var known) ? known
        : throw new ScenarioException($"{e.Id}: there is no unit '{unit}'.");

    private static long InRange(BigInteger scaled, ScenarioEvent e) =>
        scaled >= long.MinValue && scaled <= long.MaxValue ? (long)scaled
            : throw new ScenarioException($"{e.Id}: a number is out of range.");
}

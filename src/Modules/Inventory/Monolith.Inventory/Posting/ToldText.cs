using System.Text.Json;
using System.Text.Json.Serialization;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.Posting;

/// <summary>A movement as a ledger row keeps it where quantity and value don't say all of it. Numbers are the scaled integers of the other
/// columns; what is zero or unknown is left out.</summary>
internal static class ToldText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Null where the rows say all of it.</summary>
    public static string? Of(Movement movement) => movement.Kind switch
    {
        MovementKind.Count or MovementKind.Revaluation or MovementKind.Standard or MovementKind.Conversion => Write(movement, false),
        MovementKind.Receipt when movement.Costing.AtStandard => Write(movement, false),
        MovementKind.Adjustment when movement.Priced => Write(movement, false),
        _ => null,
    };

    /// <param name="cancelled">It was taken back: it has its place, and moves nothing.</param>
    public static string Write(Movement m, bool cancelled) => JsonSerializer.Serialize(
        new Words(
            m.Kind.ToString(), cancelled, m.ItemId, m.WarehouseId, m.Lot, m.ToWarehouseId, m.Quantity.Scaled, m.Value.Scaled, m.Contra, m.Priced,
            m.OriginPlace, m.Counted.Scaled, m.Rate?.Value.Scaled, m.Rate?.Quantity.Scaled, m.Amount.Scaled,
            m.Inputs.Count == 0 ? null : m.Inputs.Select(i =>
                new InputWords(i.ItemId, i.WarehouseId, i.Lot ?? i.Traits?.Lot, i.Quantity.Scaled)).ToList()),
        Options);

    /// <summary>How its items are costed it doesn't say.</summary>
    public static (Movement Movement, bool Cancelled) Read(string text, int line)
    {
        var words = JsonSerializer.Deserialize<Words>(text, Options)!;
        var movement = new Movement(
            line, Enum.Parse<MovementKind>(words.Kind), words.Item, words.Warehouse, Quantity.FromScaled(words.Quantity), words.Contra,
            Money.FromScaled(words.Value), words.To)
        {
            Lot = words.Lot, Priced = words.Priced, OriginPlace = words.Origin, Counted = Quantity.FromScaled(words.Counted),
            Amount = Money.FromScaled(words.Amount),
            Rate = words is { RateValue: { } value, RateQuantity: { } quantity }
                ? new CostPair(Money.FromScaled(value), Quantity.FromScaled(quantity)) : null,
            Inputs = (words.Inputs ?? []).Select(i =>
                new MovementInput(i.Item, i.Warehouse, i.Lot, Quantity.FromScaled(i.Quantity), ItemCosting.Plain)
                {
                    Traits = Traits.Of(i.Lot, null, null, null, null),
                }).ToList(),
        };
        return (movement, words.Cancelled);
    }

    private sealed record Words(
        string Kind, bool Cancelled, Guid Item, Guid Warehouse, string? Lot, Guid? To, long Quantity, long Value, ContraAccount Contra,
        bool Priced, long Origin, long Counted, long? RateValue, long? RateQuantity, long Amount, IReadOnlyList<InputWords>? Inputs);

    private sealed record InputWords(Guid Item, Guid Warehouse, string? Lot, long Quantity);
}

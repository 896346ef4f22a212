using System.Text.Json.Nodes;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Recosting;

namespace Monolith.Inventory.Replay;

/// <summary>What each named event moved, as known now and as it was first booked.</summary>
internal sealed class ScenarioEvents(Scenario scenario, ScenarioShop shop)
{
    private static readonly ContraAccount[] Variances = [ContraAccount.PurchasePriceVariance, ContraAccount.ReturnVariance];
    private readonly ILookup<string, ScenarioRow> _rows = shop.Book.Rows.ToLookup(r => r.Event, StringComparer.Ordinal);

    public IEnumerable<(string Key, JsonNode Value)> Figures()
    {
        var refused = shop.Refused.Select(r => r.Event).ToHashSet(StringComparer.Ordinal);
        foreach (var e in scenario.Events.Where(e => e.Named && !refused.Contains(e.Id)))
        {
            if (Figures(e) is { } figures) yield return (e.Id, figures);
        }
    }

    private JsonObject? Figures(ScenarioEvent e) => e.Op switch
    {
        "landed" => Landed(e),
        "correct" when e.Of is { } of => shop.Documents.PlaceOf(of) is { } place ? Movement(place, e.Id) : Landed(e, of),
        "cancel" => Reversed(e),
        _ => shop.Documents.PlaceOf(e.Id) is { } place ? Movement(place, e.Id) : null,
    };

    private JsonObject Movement(long place, string id)
    {
        var (booked, movement) = (shop.Book.BookedAt(place), shop.Documents.MovementAt(place));
        var own = booked.Where(b => IsOwn(movement, b.Key)).ToList();
        var (quantity, value) = (Quantity.Sum(own.Select(b => b.Value.Quantity)), Money.Sum(own.Select(b => b.Value.Value)));
        var first = Money.Sum(_rows[id].Where(r => r.Role is RowRole.Primary or RowRole.Replacement && IsOwn(movement, r.Key)).Select(r =>
            r.Value));
        return new JsonObject
        {
            ["cost"] = Show(value.Abs()),
            ["first"] = Show(first.Abs()),
            ["quantity"] = quantity.ToString(),
            ["value"] = Show(value),
            ["true_up"] = Show(-Sum(booked, k => k.Kind == LedgerKinds.TrueUp)),
            ["variance"] = Show(-Sum(booked, k => !k.IsStock && Variances.Contains(k.Contra))),
        };
    }

    /// <summary>A transfer is shown where it starts, a conversion by what it makes.</summary>
    private static bool IsOwn(Movement movement, StepKey key) => key.IsStock
        && key.Kind is not (LedgerKinds.TrueUp or LedgerKinds.ConversionOut or LedgerKinds.TransferIn) && (movement.Kind == MovementKind.Standard || key.Pool.Item == movement.ItemId);

    private JsonObject? Landed(ScenarioEvent e, string? of = null)
    {
        if (shop.Documents.LandedOf(of ?? e.Id) is not { } landed)
            return new() { ["cost"] = Show(Money.Zero), ["quantity"] = "0", ["value"] = Show(Money.Zero), ["shares"] = new JsonArray() };
        return new()
        {
            ["cost"] = Show(landed.Amount),
            ["first"] = Show(landed.Amount),
            ["quantity"] = "0",
            ["value"] = Show(landed.Amount),
            ["shares"] = new JsonArray(landed.Shares.Select(JsonNode? (s) => Show(s)).ToArray()),
        };
    }

    private JsonObject Reversed(ScenarioEvent e)
    {
        var rows = _rows[e.Id].Where(r => r.Key.IsStock && r.Key.Kind is not (LedgerKinds.TrueUp or LedgerKinds.ConversionOut
            or LedgerKinds.TransferIn)).ToList();
        var value = Money.Sum(rows.Select(r => r.Value));
        return new()
        {
            ["cost"] = Show(value.Abs()),
            ["first"] = Show(value.Abs()),
            ["quantity"] = Quantity.Sum(rows.Select(r => r.Quantity)).ToString(),
            ["value"] = Show(value),
        };
    }

    private static Money Sum(IReadOnlyDictionary<StepKey, Booked> booked, Func<StepKey, bool> which) =>
        Money.Sum(booked.Where(b => which(b.Key)).Select(b => b.Value.Value));

    private string Show(Money value) => value.ToString(scenario.MoneyDigits);
}

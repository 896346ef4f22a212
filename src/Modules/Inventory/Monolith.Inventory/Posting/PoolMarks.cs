using System.Globalization;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Stock;

namespace Monolith.Inventory.Posting;

/// <summary>Now and then a pool's state is kept beside its movements: re-costing begins at the last one before the late movement.</summary>
internal static class PoolMarks
{
    /// <summary>Movements between two marks: what re-costing reads at most before the late one.</summary>
    public const int Between = 500;

    public static PoolMarkRow Of(long number, Position at, PoolState state) => new()
    {
        Pool = number,
        Moment = at.Moment,
        Place = at.Place,
        Quantity = state.Pool.Quantity,
        Value = state.Pool.Value,
        CostValue = state.Pool.LastCost?.Value ?? Money.Zero,
        CostQuantity = state.Pool.LastCost?.Quantity ?? Quantity.Zero,
        NextLayer = state.Pool.NextLayer,
        Layers = state.Pool.Layers.Count == 0 ? null
            : PartsText.Write(state.Pool.Layers.Select(l => new Part(l.Value, l.Quantity, l.Receipt))),
        Places = state.Key.IsCompanyWide ? PlacesText(state.Places) : null,
    };

    public static IEnumerable<(Guid Warehouse, Quantity Quantity)> PlacesOf(string? text) =>
        string.IsNullOrEmpty(text) ? [] : text.Split(';').Select(place =>
        {
            var colon = place.IndexOf(':', StringComparison.Ordinal);
            return (Guid.Parse(place[..colon]), Quantity.FromScaled(long.Parse(place[(colon + 1)..], CultureInfo.InvariantCulture)));
        });

    /// <summary>Layers are numbered so that the next one has the number it had.</summary>
    public static IReadOnlyList<PoolLayer> LayersOf(string? text, int next)
    {
        var parts = text is null ? [] : PartsText.Read(text);
        return parts.Select((p, i) => new PoolLayer(next - parts.Count + i, p.Quantity, p.Value, p.Receipt)).ToList();
    }

    private static string PlacesText(IReadOnlyDictionary<Guid, Quantity> places) => string.Join(';', places.Select(p =>
        string.Create(CultureInfo.InvariantCulture, $"{p.Key:N}:{p.Value.Scaled}")));
}

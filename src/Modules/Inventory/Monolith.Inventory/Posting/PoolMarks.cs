using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Stock;

namespace Monolith.Inventory.Posting;

/// <summary>Now and then a pool's state is kept beside its movements: re-costing begins at the last one before the late movement.</summary>
internal static class PoolMarks
{
    /// <summary>Movements between two marks: what re-costing reads at most before the late one.</summary>
    public const int Between = 500;

    public static PoolMarkRow Of(long pool, Position at, Pool state) => new()
    {
        Pool = pool,
        Moment = at.Moment,
        Place = at.Place,
        Quantity = state.Quantity,
        Value = state.Value,
        CostValue = state.LastCost?.Value ?? Money.Zero,
        CostQuantity = state.LastCost?.Quantity ?? Quantity.Zero,
        NextLayer = state.NextLayer,
        Layers = state.Layers.Count == 0 ? null : PartsText.Write(state.Layers.Select(l => new Part(l.Value, l.Quantity, l.Receipt))),
    };

    /// <summary>Layers are numbered so that the next one has the number it had.</summary>
    public static IReadOnlyList<PoolLayer> LayersOf(string? text, int next)
    {
        var parts = text is null ? [] : PartsText.Read(text);
        return parts.Select((p, i) => new PoolLayer(next - parts.Count + i, p.Quantity, p.Value, p.Receipt)).ToList();
    }
}

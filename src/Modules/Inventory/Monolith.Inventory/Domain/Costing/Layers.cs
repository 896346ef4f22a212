namespace Monolith.Inventory.Domain.Costing;

/// <summary>A FIFO pool's layers, oldest first.</summary>
internal sealed class Layers
{
    private readonly List<PoolLayer> _all = [];

    public IReadOnlyList<PoolLayer> All => _all;

    public int Next { get; private set; }

    public void Restore(IEnumerable<PoolLayer> layers, int next)
    {
        _all.AddRange(layers);
        Next = next;
    }

    public void Add(Quantity quantity, Money value) => _all.Add(new(Next++, quantity, value));

    /// <summary>Takes from the oldest on. The quantity must be there.</summary>
    /// <param name="quantity">How much.</param>
    /// <param name="digits">Of the currency.</param>
    /// <param name="lastLayer">The layer last taken from, as it was just before.</param>
    public List<CostPair> Take(Quantity quantity, int digits, out CostPair lastLayer)
    {
        var taken = new List<CostPair>();
        lastLayer = default;
        var whole = 0;
        while (quantity.IsPositive)
        {
            var layer = _all[whole];
            lastLayer = new(layer.Value, layer.Quantity);
            if (quantity >= layer.Quantity)
            {
                taken.Add(lastLayer);
                quantity -= layer.Quantity;
                whole++;
                continue;
            }

            var part = new CostPair(Exact.Share(layer.Value, quantity, layer.Quantity, digits), quantity);
            taken.Add(part);
            _all[whole] = layer with { Quantity = layer.Quantity - part.Quantity, Value = layer.Value - part.Value };
            break;
        }

        _all.RemoveRange(0, whole);
        return taken;
    }
}

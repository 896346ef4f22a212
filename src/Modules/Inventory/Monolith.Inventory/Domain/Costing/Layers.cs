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

    public void Add(Quantity quantity, Money value, long receipt = 0) => _all.Add(new(Next++, quantity, value, receipt));

    /// <summary>Takes from the oldest on. The quantity must be there.</summary>
    /// <param name="quantity">How much.</param>
    /// <param name="digits">Of the currency.</param>
    /// <param name="lastLayer">The layer last taken from, as it was just before.</param>
    public List<Part> Take(Quantity quantity, int digits, out CostPair lastLayer)
    {
        var taken = new List<Part>();
        lastLayer = default;
        var whole = 0;
        while (quantity.IsPositive)
        {
            var layer = _all[whole];
            lastLayer = new(layer.Value, layer.Quantity);
            if (quantity >= layer.Quantity)
            {
                taken.Add(new(layer.Value, layer.Quantity, layer.Receipt));
                quantity -= layer.Quantity;
                whole++;
                continue;
            }

            taken.Add(TakePart(whole, quantity, digits));
            break;
        }

        _all.RemoveRange(0, whole);
        return taken;
    }

    /// <summary>As much as a receipt's own layers still hold, then the oldest.</summary>
    public List<Part> TakeBack(long receipt, Quantity quantity, int digits, out CostPair lastLayer)
    {
        var taken = new List<Part>();
        lastLayer = default;
        for (var i = 0; i < _all.Count && quantity.IsPositive; i++)
        {
            var layer = _all[i];
            if (receipt == 0 || layer.Receipt != receipt) continue;
            lastLayer = new(layer.Value, layer.Quantity);
            var part = quantity >= layer.Quantity ? new(layer.Value, layer.Quantity, receipt) : TakePart(i, quantity, digits);
            if (part.Quantity == layer.Quantity) _all.RemoveAt(i--);
            taken.Add(part);
            quantity -= part.Quantity;
        }

        if (quantity.IsPositive) taken.AddRange(Take(quantity, digits, out lastLayer));
        return taken;
    }

    /// <summary>Rises in proportion to quantity, falls in proportion to value, to the last cent.</summary>
    public void Revalue(Money change, int digits)
    {
        var weights = _all.ConvertAll(l => change.IsNegative ? l.Value.Scaled : l.Quantity.Scaled).ToArray();
        var shares = Exact.Allocate(change, weights, digits);
        for (var i = 0; i < _all.Count; i++) _all[i] = _all[i] with { Value = _all[i].Value + shares[i] };
    }

    private Part TakePart(int index, Quantity quantity, int digits)
    {
        var layer = _all[index];
        var part = new Part(Exact.Share(layer.Value, quantity, layer.Quantity, digits), quantity, layer.Receipt);
        _all[index] = layer with { Quantity = layer.Quantity - quantity, Value = layer.Value - part.Value };
        return part;
    }
}

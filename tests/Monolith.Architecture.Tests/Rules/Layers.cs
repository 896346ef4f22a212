namespace Monolith.Architecture.Tests.Rules;

/// <summary>Who stands on whom. Asking goes down: a module uses the requests, queries and services only of those below it.
/// Telling goes up, by event. A module that isn't named stands above all: it may ask everybody named here and is asked by nobody.</summary>
internal sealed class Layers(params string[][] fromTheGround)
{
    public static readonly Layers OfTheHouse = new(["Inventory"], ["Sales", "Purchasing"], ["Pos"], ["Devices", "Finance", "Analytics"], ["Administration"]);

    public IEnumerable<string> Named => fromTheGround.SelectMany(layer => layer);

    public bool MayAsk(string asker, string asked) => asker == asked || Height(asked) < Height(asker);

    private int Height(string module)
    {
        var layer = Array.FindIndex(fromTheGround, names => names.Contains(module));
        return layer < 0 ? fromTheGround.Length : layer;
    }
}

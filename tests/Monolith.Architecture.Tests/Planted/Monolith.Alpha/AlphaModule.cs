using Monolith.Beta;
using Monolith.SharedKernel.Events;
using Monolith.SharedKernel.Modules;

namespace Monolith.Alpha;

/// <summary>A module that breaks the rules, each once.</summary>
public sealed class AlphaModule : IModule
{
    public string Name => "Alpha";

    public string TablePrefix => "alpha_";

    public void Register(ModuleServices services) => services.Services.GetHashCode();

    /// <summary>Seen by others than may open it; a page that there isn't.</summary>
    public IEnumerable<NavItem> Navigation => [NavItem.To<CountParcels>("alpha.parcels", "/alpha/parcels"), NavItem.To<CountParcels>("alpha.nowhere", "/alpha/nowhere")];

    public IEnumerable<DocumentKind> Documents =>
    [
        new("parcel", "alpha.parcel", id => $"/alpha/parcels/{id}", "alpha.count"),
        new("label", "alpha.label", id => $"/alpha/labels/{id}", "alpha.count"),
    ];
}

/// <summary>Public without need.</summary>
public sealed class Leaked
{
    public string Name => "leaked";
}

/// <summary>An event that isn't in Contracts.</summary>
[EventName("alpha.hidden.v1")]
internal sealed record HiddenEvent(Guid Id, string ActorId, string ActorName, int Site, DateOnly BusinessDate) : IEvent;

/// <summary>Uses another module's insides and its context.</summary>
internal sealed class Thief(BetaDbContext db)
{
    public string Steal(Shelf shelf) => shelf.Name + db.TablePrefix;
}

/// <summary>Reads another module's table behind its back.</summary>
internal static class Peeper
{
    public const string InAConstant = "DELETE FROM beta_books WHERE id = 1";

    public static string Whole() => "SELECT id FROM beta_shelf";

    public static string Interpolated(int id) => $"SELECT s.id FROM alpha_own a JOIN beta_shelf s ON s.id = a.id WHERE a.id = {id}";

    public static string Glued(string table) => "DELETE FROM beta_" + table;

    public static string Own() => "SELECT alphabeta_x, id FROM alpha_own";
}

using Monolith.Import.Plans;

namespace Monolith.Import.Maps;

/// <summary>A map of the shop's own.</summary>
/// <param name="List">The list it reads; null: any.</param>
/// <param name="Columns">Our column to the file's.</param>
internal sealed record MapInfo(Guid MapId, string Name, string? List, IReadOnlyDictionary<string, string> Columns, DateTimeOffset SavedAt,
    string SavedBy);

internal static class MapMapping
{
    public static MapInfo ToInfo(this MapRow map) => new(
        map.Id, map.Name, map.List,
        PlanJson.Read<ImportMap>(map.Json)!.Columns.ToDictionary(c => c.Key, c => c.Value.Headers[0], StringComparer.Ordinal),
        map.SavedAt, map.SavedBy);
}

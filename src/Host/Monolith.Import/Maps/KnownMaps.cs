using Microsoft.EntityFrameworkCore;
using Monolith.Import.Persistence;
using Monolith.Import.Plans;
using Monolith.SharedKernel;

namespace Monolith.Import.Maps;

/// <summary>Maps by name: those that come with the product and the shop's own. Never files: who asks over the network has none
/// here.</summary>
internal sealed class KnownMaps(ImportDbContext db)
{
    private const int Shown = 20;

    public async Task<Result<ImportMap>> Find(string? name, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(name)) return ImportMaps.Load(null);
        if (ImportMaps.BuiltIn.Contains(name, StringComparer.Ordinal)) return ImportMaps.Load(name);
        var key = name.Trim().ToLowerInvariant();
        if (await db.Maps.AsNoTracking().FirstOrDefaultAsync(m => m.NameKey == key, ct) is { } own)
            return PlanJson.Read<ImportMap>(own.Json)!;
        var owned = await db.Maps.AsNoTracking().OrderBy(m => m.NameKey).Select(m => m.Name).Take(Shown).ToListAsync(ct);
        var known = ImportMaps.BuiltIn.Concat(owned);
        return Error.NotFound("import.unknown-map", $"There is no map '{name}'.").With("map", name).With("maps", string.Join(", ", known))
            .Worded("import.unknown-map-here").At("map");
    }
}

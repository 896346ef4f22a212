using Microsoft.EntityFrameworkCore;
using Monolith.Import.Persistence;
using Monolith.Import.Plans;
using Monolith.SharedKernel;

namespace Monolith.Import.Maps;

/// <summary>Maps by name: those that come with the product and the shop's own. Never files: who asks over the network has none
/// here.</summary>
internal sealed class KnownMaps(ImportDbContext db)
{
    public async Task<Result<ImportMap>> Find(string? name, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(name)) return ImportMaps.Load(null);
        if (ImportMaps.BuiltIn.Contains(name, StringComparer.Ordinal)) return ImportMaps.Load(name);
        var key = name.Trim().ToLowerInvariant();
        return await db.Maps.AsNoTracking().FirstOrDefaultAsync(m => m.NameKey == key, ct) is { } own
            ? PlanJson.Read<ImportMap>(own.Json)!
            : Error.NotFound("import.unknown-map", $"There is no map '{name}'.").With("map", name).At("map");
    }
}

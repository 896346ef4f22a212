using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Import.Contracts;
using Monolith.Import.Lists;
using Monolith.Import.Persistence;
using Monolith.Import.Plans;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Import.Maps.SaveMap;

/// <summary>Makes a map of the shop's own or changes one. Errors: import.unknown-list, import.unknown-map, import.map-name-taken</summary>
/// <param name="Columns">Our column to the file's.</param>
/// <param name="Base">The map that says everything else (encoding, formats); null: the usual.</param>
[Requires(ImportPermissions.Use)]
internal sealed record SaveMap(Guid MapId, string Name, string? List, IReadOnlyDictionary<string, string> Columns, string? Base = null)
    : IRequest<MapInfo>;

internal sealed class SaveMapValidator : AbstractValidator<SaveMap>
{
    public SaveMapValidator()
    {
        RuleFor(r => r.MapId).NotEmpty();
        RuleFor(r => r.Name).NotEmpty().MaximumLength(60).Must(n => n is null || !n.Any(char.IsControl)).WithErrorCode("input.malformed");
        RuleFor(r => r.Base).MaximumLength(60);
        RuleFor(r => r.Columns).NotEmpty()
            .Must(c => c is null || (c.Count <= 200
                && c.All(p => p.Key.Length <= 60 && p.Value is { Length: > 0 and <= 500 }))).WithErrorCode("input.out-of-range");
    }
}

internal sealed class SaveMapHandler(ImportDbContext db, KnownMaps maps, ICurrentActor current, TimeProvider clock) : IHandler<SaveMap,
    MapInfo>
{
    public async Task<Result<MapInfo>> Handle(SaveMap request, CancellationToken ct)
    {
        if (request.List is { } list && ListColumns.Of(list) is null) return ImportErrors.UnknownList(list, ListColumns.All
            .Select(l => l.Key)).At("list");
        if (!(await maps.Find(request.Base, ct)).TryGet(out var map, out var error)) return error.At("base");
        map = map with { Columns = request.Columns.ToDictionary(c => c.Key, c => (ColumnSource)c.Value, StringComparer.Ordinal) };
        var (name, key) = (request.Name.Trim(), request.Name.Trim().ToLowerInvariant());
        if (ImportMaps.BuiltIn.Contains(key, StringComparer.OrdinalIgnoreCase)) return ImportErrors.MapNameTaken(name);
        return await db.Write<MapInfo>("import.save-map", async token =>
        {
            if (await db.Maps.AnyAsync(m => m.NameKey == key && m.Id != request.MapId, token)) return ImportErrors.MapNameTaken(name);
            var row = await db.Maps.FirstOrDefaultAsync(m => m.Id == request.MapId, token);
            if (row is null) db.Add(row = new MapRow { Id = request.MapId, Name = "", NameKey = "", Json = "", SavedAt = default,
                SavedBy = "" });
            (row.Name, row.NameKey, row.List, row.Json) = (name, key, request.List, PlanJson.Of(map));
            (row.SavedAt, row.SavedBy) = (clock.GetUtcNow(), current.Actor.Name);
            return row.ToInfo();
        }, ct);
    }
}

internal static class SaveMapEndpoint
{
    public static void Map(RouteGroupBuilder imports) =>
        imports.MapPut("maps/{mapId:guid}", (Guid mapId, SaveMapBody body, ISender send, CancellationToken ct) =>
                send.Send(new SaveMap(mapId, body.Name, body.List, body.Columns, body.Base), ct).ToHttp())
            .Serves<SaveMap>()
            .WithName("SaveImportMap")
            .WithSummary("Make a map of the shop's own or change one")
            .Produces<MapInfo>();
}

internal sealed record SaveMapBody(string Name, IReadOnlyDictionary<string, string> Columns, string? List = null, string? Base = null);

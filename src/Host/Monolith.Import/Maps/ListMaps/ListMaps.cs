using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Import.Contracts;
using Monolith.Import.Persistence;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Import.Maps.ListMaps;

/// <summary>The maps of the shop's own by name, and the names of those that come with the product.</summary>
[Requires(ImportPermissions.Use)]
internal sealed record ListMaps : IRequest<MapList>;

internal sealed record MapList(IReadOnlyList<MapInfo> Own, IReadOnlyList<string> BuiltIn);

internal sealed class ListMapsHandler(ImportDbContext db) : IHandler<ListMaps, MapList>
{
    private const int Most = 500;

    public async Task<Result<MapList>> Handle(ListMaps request, CancellationToken ct) => new MapList(
        [.. (await db.Maps.AsNoTracking().OrderBy(m => m.NameKey).Take(Most).ToListAsync(ct)).Select(m => m.ToInfo())],
        [.. ImportMaps.BuiltIn.Where(n => n != ImportMap.Default)]);
}

internal static class ListMapsEndpoint
{
    public static void Map(RouteGroupBuilder imports) =>
        imports.MapGet("maps", (ISender send, CancellationToken ct) => send.Send(new ListMaps(), ct).ToHttp())
            .Serves<ListMaps>()
            .WithName("ListImportMaps")
            .WithSummary("How files from elsewhere can be read: maps of the shop's own and those that come with the product")
            .Produces<MapList>();
}

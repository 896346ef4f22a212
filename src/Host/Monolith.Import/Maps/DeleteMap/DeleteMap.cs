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

namespace Monolith.Import.Maps.DeleteMap;

/// <summary>Throws a map of the shop's own away; imports that were planned by it keep what it said. One that is gone already is
/// done.</summary>
[Requires(ImportPermissions.Use)]
internal sealed record DeleteMap(Guid MapId) : IRequest<Done>;

internal sealed class DeleteMapHandler(ImportDbContext db) : IHandler<DeleteMap, Done>
{
    public Task<Result<Done>> Handle(DeleteMap request, CancellationToken ct) => db.Write<Done>("import.delete-map", async token =>
    {
        if (await db.Maps.FirstOrDefaultAsync(m => m.Id == request.MapId, token) is { } map) db.Remove(map);
        return Done.It;
    }, ct);
}

internal static class DeleteMapEndpoint
{
    public static void Map(RouteGroupBuilder imports) =>
        imports.MapDelete("maps/{mapId:guid}", (Guid mapId, ISender send, CancellationToken ct) =>
            send.Send(new DeleteMap(mapId), ct).ToHttp())
            .Serves<DeleteMap>()
            .WithName("DeleteImportMap")
            .WithSummary("Throw a map of the shop's own away")
            .Produces<Done>();
}

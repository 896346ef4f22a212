using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Seals.ShowSealHead;

/// <summary>How far the ledger is sealed, and the public key that proves it.</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ShowSealHead : IRequest<SealsNow>;

/// <param name="PublicKey">In PEM, that of the last block first; where the key was renewed the older ones follow.</param>
internal sealed record SealsNow(SealHead? Head, long Rows, long Unsealed, string? PublicKey);

internal sealed class ShowSealHeadHandler(InventoryDbContext db) : IHandler<ShowSealHead, SealsNow>
{
    public async Task<Result<SealsNow>> Handle(ShowSealHead request, CancellationToken ct)
    {
        var rows = await db.Heads.OrderBy(h => h.Id).Select(h => h.Sequence).FirstOrDefaultAsync(ct);
        var last = await db.SealBlocks.OrderByDescending(b => b.Number).FirstOrDefaultAsync(ct);
        return new SealsNow(last?.ToHead(), rows, rows - (last?.LastRow ?? 0),
            last is null ? null : await SealChain.PublicKeys(db.SealBlocks, ct));
    }
}

internal static class ShowSealHeadEndpoint
{
    public static void Map(RouteGroupBuilder inventory)
    {
        inventory.MapGet("seals/head", (ISender send, CancellationToken ct) => send.Send(new ShowSealHead(), ct).ToHttp())
            .Serves<ShowSealHead>().WithName("ShowSealHead").WithSummary("How far the ledger is sealed, to be kept outside of it")
            .Produces<SealsNow>();
        inventory.MapGet("seals/public-key.pem", async (ISender send, CancellationToken ct) =>
                (await send.Send(new ShowSealHead(), ct)).Value.PublicKey is { } key
                    ? Results.Text(key, "application/x-pem-file") : SealErrors.NothingSealed.ToHttp())
            .Serves<ShowSealHead>().WithName("ShowSealKey").WithSummary("The public key that the seals are checked with")
            .Produces(StatusCodes.Status200OK, contentType: "application/x-pem-file");
    }
}

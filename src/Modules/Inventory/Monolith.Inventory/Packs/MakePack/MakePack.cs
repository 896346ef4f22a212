using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Packs.MakePack;

/// <summary>An auditor's pack into a stream, and an audit row that says who took it. Errors: inventory.pack-days,
/// inventory.pack-empty</summary>
[Requires(InventoryPermissions.ViewCosts)]
internal sealed record MakePack(DateOnly? From, DateOnly? To, Func<Stream> Target) : IRequest<LedgerPackInfo>;

internal sealed class MakePackHandler(InventoryDbContext db, ILedgerPacks packs) : IHandler<MakePack, LedgerPackInfo>
{
    public async Task<Result<LedgerPackInfo>> Handle(MakePack request, CancellationToken ct)
    {
        if (!(await packs.Write(request.From, request.To, request.Target(), ct)).TryGet(out var info, out var error)) return error;
        return await db.Write<LedgerPackInfo>("inventory.make-pack", _ =>
        {
            db.Audit($"pack:{info.FirstRow}-{info.LastRow}", null, info);
            return Task.FromResult<Result<LedgerPackInfo>>(info);
        }, ct);
    }
}

internal static class MakePackEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapGet("ledger/pack.zip", Give)
            .Serves<MakePack>().WithName("MakeLedgerPack")
            .WithSummary("An auditor's pack: rows, seals, public key, summary and checksums of a period")
            .Produces(StatusCodes.Status200OK, contentType: "application/zip");

    // Made in a file of its own first: what can't be made is said as a problem, and half a pack never looks whole.
    private static async Task Give(DateOnly? from, DateOnly? to, ISender send, HttpContext http)
    {
        var made = new FileStream(
            Path.Combine(Path.GetTempPath(), $"monolith-pack-{Guid.CreateVersion7():N}"), FileMode.CreateNew, FileAccess.ReadWrite,
                FileShare.None, 1 << 16,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await using (made)
        {
            var done = await send.Send(new MakePack(from, to, () => made), http.RequestAborted);
            if (!done.TryGet(out var info, out var error))
            {
                await error.ToHttp().ExecuteAsync(http);
                return;
            }

            made.Position = 0;
            var name = FormattableString.Invariant($"ledger-{info.FirstRow}-{info.LastRow}.zip");
            await Results.Stream(made, "application/zip", name).ExecuteAsync(http);
        }
    }
}

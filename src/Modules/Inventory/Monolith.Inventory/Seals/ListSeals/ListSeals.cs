using Microsoft.AspNetCore.Routing;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Seals.ListSeals;

/// <summary>The sealed blocks, the last first.</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ListSeals(ListQuery Query) : IRequest<Page<SealBlockInfo>>
{
    public static readonly ListOf<SealBlockInfo> List = Rows.Of<SealBlockInfo>("inventory.seals")
        .Column("number", "inventory.block", b => b.Number, c => c.Sortable().Figure())
        .Column("at", "inventory.sealed-at", b => b.SealedAt)
        .Column("first", "inventory.first-row", b => b.FirstRow, c => c.Figure())
        .Column("last", "inventory.last-row", b => b.LastRow, c => c.Figure())
        .Column("hash", "inventory.hash", b => b.Hash, c => c.Mono())
        .Column("key", "inventory.seal-key", b => b.Key, c => c.Mono().Extra())
        .KeyedBy(b => b.Number)
        .SortedBy("number", descending: true);
}

internal sealed record SealBlockInfo
{
    public required long Number { get; init; }

    public required DateTimeOffset SealedAt { get; init; }

    public required long FirstRow { get; init; }

    public required long LastRow { get; init; }

    public string Hash => Convert.ToHexStringLower(HashBytes);

    public string Key => SealKeys.IdOf(KeyBytes);

    internal byte[] HashBytes { get; init; } = [];

    internal byte[] KeyBytes { get; init; } = [];
}

internal sealed class ListSealsHandler(InventoryDbContext db, ICurrentActor current) : IHandler<ListSeals, Page<SealBlockInfo>>
{
    public Task<Result<Page<SealBlockInfo>>> Handle(ListSeals request, CancellationToken ct) =>
        db.SealBlocks.Select(b => new SealBlockInfo
        {
            Number = b.Number, SealedAt = b.SealedAt, FirstRow = b.FirstRow, LastRow = b.LastRow, HashBytes = b.Hash,
                KeyBytes = b.PublicKey,
        }).ToPage(ListSeals.List, request.Query, current.Actor, ct);
}

internal static class ListSealsEndpoint
{
    public static void Map(RouteGroupBuilder inventory) => inventory.MapList<ListSeals, SealBlockInfo>(
        "seals", ListSeals.List, q => new(q), "ListSeals", "The ledger's sealed blocks, the last first");
}

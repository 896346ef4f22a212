using Monolith.Beta.Contracts;
using Monolith.Beta.Contracts.Events;

namespace Monolith.Alpha;

/// <summary>When Beta stands above Alpha: what Alpha may not ask it.</summary>
internal sealed class AsksUpwards(IShelves shelves)
{
    public const string Needs = BetaPermissions.View;

    public async Task<string> Name(Guid id, CancellationToken ct) => (await shelves.Find(id, ct))?.Name ?? "";
}

/// <summary>And what it may hear: an event with the lines in it.</summary>
internal static class HearsFromAbove
{
    public static int Partial(StockCounted told) => told.Kind == CountKind.Partial ? told.Lines.Count(line => line.Remark is null) : 0;
}

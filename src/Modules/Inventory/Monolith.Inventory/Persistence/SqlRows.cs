using System.Data.Common;
using Monolith.SharedKernel.Data;

namespace Monolith.Inventory.Persistence;

/// <summary>The posting path reads a few hundred rows a batch. Past the change tracker that is an order of magnitude cheaper.</summary>
internal static class SqlRows
{
    private const int MostIds = 512;

    /// <summary>Reads rows by a list of keys. <paramref name="sql"/> ends with <c>IN</c>; the list is added.</summary>
    public static async Task ReadIn<TKey>(InventoryDbContext db, string sql, IReadOnlyCollection<TKey> keys, Action<DbDataReader> read, CancellationToken ct)
        where TKey : notnull
    {
        foreach (var chunk in keys.Chunk(MostIds))
        {
            var values = new object?[Padded(chunk.Length)];
            for (var i = 0; i < values.Length; i++) values[i] = chunk[Math.Min(i, chunk.Length - 1)];
            await db.Read($"{sql} ({string.Join(", ", values.Select((_, i) => $"@p{i}"))})", values, read, ct);
        }
    }

    // Few different lengths, so that few texts are prepared and the servers' plan caches stay small.
    private static int Padded(int count)
    {
        var size = 4;
        while (size < count) size *= 2;
        return Math.Min(size, MostIds);
    }
}

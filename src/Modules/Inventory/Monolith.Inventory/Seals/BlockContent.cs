using System.Data.Common;
using Monolith.Data;

namespace Monolith.Inventory.Seals;

/// <summary>What some rows of the ledger hash to.</summary>
/// <param name="Marks">Four bytes a row.</param>
/// <param name="Missing">The first sequence that should be there and isn't.</param>
internal sealed record BlockContent(byte[] Root, byte[] Marks, long? Missing)
{
    /// <summary>Rows in a block: enough to make the seal's own cost small, few enough to name what is wrong quickly.</summary>
    public const int MostRows = 4096;

    public const int MarkSize = 4;

    public static async Task<BlockContent> Read(DbConnection connection, long first, long last, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = RowForm.Sql(first, last);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var building = new BlockBuilding(first, last);
        var (row, bytes) = (ColumnReader.Of(reader), new RowBytes());
        while (await reader.ReadAsync(ct))
        {
            bytes.Row(row);
            building.Add(row.Integer(0), bytes);
        }

        return building.Done();
    }
}

/// <summary>Takes rows one after the other.</summary>
internal sealed class BlockBuilding(long first, long last)
{
    private readonly byte[] _leaves = new byte[checked((int)(last - first + 1)) * Merkle.Size];
    private readonly byte[] _marks = new byte[checked((int)(last - first + 1)) * BlockContent.MarkSize];
    private int _rows;
    private long? _missing;

    public void Add(long sequence, RowBytes row)
    {
        _missing ??= sequence == first + _rows ? null : first + _rows;
        if (_missing is not null || sequence > last) return;
        var leaf = _leaves.AsSpan(_rows * Merkle.Size, Merkle.Size);
        row.LeafHash(leaf);
        leaf[..BlockContent.MarkSize].CopyTo(_marks.AsSpan(_rows * BlockContent.MarkSize));
        _rows++;
    }

    public BlockContent Done() => new(
        Merkle.Root(_leaves.AsSpan(0, _rows * Merkle.Size)), _marks, _missing ?? (first + _rows <= last ? first + _rows : null));
}

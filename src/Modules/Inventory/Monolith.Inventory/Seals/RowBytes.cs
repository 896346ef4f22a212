using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Monolith.Data;

namespace Monolith.Inventory.Seals;

/// <summary>A row's columns as bytes, the same from every engine and from a pack: a tag, then nothing (0), eight bytes of a whole number
/// (1),
/// four bytes of length and UTF-8 (2), or the sixteen bytes of an id in the order of its text (3).</summary>
internal sealed class RowBytes
{
    private byte[] _bytes = new byte[1024];
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Clear() => _length = 0;

    public void Nothing() => Room(1)[0] = 0;

    public void Integer(long value)
    {
        var room = Room(9);
        room[0] = 1;
        BinaryPrimitives.WriteInt64BigEndian(room[1..], value);
    }

    public void Text(string value) => Text(Encoding.UTF8.GetBytes(value));

    public void Text(ReadOnlySpan<byte> utf8)
    {
        var room = Room(5 + utf8.Length);
        room[0] = 2;
        BinaryPrimitives.WriteInt32BigEndian(room[1..], utf8.Length);
        utf8.CopyTo(room[5..]);
    }

    public void Id(Guid value)
    {
        var room = Room(17);
        room[0] = 3;
        value.TryWriteBytes(room[1..], bigEndian: true, out _);
    }

    public void Row(ColumnReader row)
    {
        Clear();
        var columns = RowForm.Columns;
        for (var i = 0; i < columns.Count; i++)
        {
            if (row.IsNull(i)) Nothing();
            else Column(row, i, columns[i].Type);
        }
    }

    /// <summary>The row's leaf in the tree: RFC 6962, so that a leaf is never taken for a node.</summary>
    public void LeafHash(Span<byte> into)
    {
        Span<byte> leaf = _length < 4096 ? stackalloc byte[_length + 1] : new byte[_length + 1];
        leaf[0] = 0;
        Written.CopyTo(leaf[1..]);
        SHA256.HashData(leaf, into);
    }

    private void Column(ColumnReader row, int i, RowType type)
    {
        switch (type)
        {
            case RowType.Integer:
                Integer(row.Integer(i));
                break;
            case RowType.Text:
                Text(row.Utf8(i));
                break;
            case RowType.Id:
                Id(row, i);
                break;
            default:
                Integer(row.Flag(i) ? 1 : 0);
                break;
        }
    }

    private void Id(ColumnReader row, int i)
    {
        try
        {
            Id(row.Id(i));
        }
        catch (FormatException)
        {
            // Somebody wrote something else there: other bytes than were sealed, whichever.
            Text(row.Utf8(i));
        }
    }

    private Span<byte> Room(int size)
    {
        if (_length + size > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + size));
        _length += size;
        return _bytes.AsSpan(_length - size, size);
    }
}

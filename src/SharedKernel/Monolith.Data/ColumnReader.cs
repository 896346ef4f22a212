using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using Monolith.Data.Engines;

namespace Monolith.Data;

/// <summary>Reads columns of many millions of rows without making an object of each value. A text is the bytes of its UTF-8, good until the
/// next one is asked for.</summary>
public abstract class ColumnReader
{
    /// <summary>Over a reader that stands on its rows by itself.</summary>
    public static ColumnReader Of(DbDataReader rows) => rows is SqliteDataReader { Handle: not null } sqlite
        ? new SqliteColumnReader(sqlite.Handle)
        : new AnyColumnReader(rows);

    public abstract bool IsNull(int column);

    public abstract long Integer(int column);

    public abstract bool Flag(int column);

    public abstract Guid Id(int column);

    public abstract ReadOnlySpan<byte> Utf8(int column);

    private sealed class AnyColumnReader(DbDataReader rows) : ColumnReader
    {
        private byte[] _text = new byte[256];

        public override bool IsNull(int column) => rows.IsDBNull(column);

        public override long Integer(int column) => rows.GetInt64(column);

        public override bool Flag(int column) => rows.GetBoolean(column);

        public override Guid Id(int column) => rows.GetGuid(column);

        public override ReadOnlySpan<byte> Utf8(int column)
        {
            var text = rows.GetString(column);
            if (_text.Length < text.Length * 3) _text = new byte[text.Length * 3];
            return _text.AsSpan(0, Encoding.UTF8.GetBytes(text, _text));
        }
    }
}

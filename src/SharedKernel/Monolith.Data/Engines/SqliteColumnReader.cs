using System.Buffers.Text;
using SQLitePCL;

namespace Monolith.Data.Engines;

/// <summary>SQLite's own columns, past the reader that would make strings of them.</summary>
internal sealed class SqliteColumnReader(sqlite3_stmt statement) : ColumnReader
{
    private const int IdBytes = 16;

    public override bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public override long Integer(int column) => raw.sqlite3_column_int64(statement, column);

    public override bool Flag(int column) => raw.sqlite3_column_int64(statement, column) != 0;

    public override Guid Id(int column)
    {
        var bytes = raw.sqlite3_column_blob(statement, column);
        if (Utf8Parser.TryParse(bytes, out Guid id, out var read) && read == bytes.Length) return id;
        return bytes.Length == IdBytes ? new Guid(bytes) : throw new FormatException("The column holds no id.");
    }

    public override ReadOnlySpan<byte> Utf8(int column) => raw.sqlite3_column_blob(statement, column);
}

using System.Collections;
using System.Data.Common;

namespace Monolith.Engines.Tests.Deaf;

/// <summary>As many rows as it was told to have, with something in every column, whatever type it is asked for.</summary>
internal sealed class DeafReader(IReadOnlyList<string> columns, int rows) : DbDataReader
{
    // Columns that keep more than a plain text: whatever else were in them couldn't be read.
    private static readonly Dictionary<string, string> Written = new(StringComparer.OrdinalIgnoreCase)
    {
        ["fields"] = "1=1", ["settings"] = "{}", ["address"] = "{}",
    };

    private int _row = -1;

    public override int Depth => 0;

    public override int FieldCount => columns.Count;

    public override bool HasRows => rows > 0;

    public override bool IsClosed => false;

    public override int RecordsAffected => 1;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    public override bool Read() => ++_row < rows;

    public override bool NextResult() => false;

    public override string GetName(int ordinal) => columns[ordinal];

    public override int GetOrdinal(string name) => columns.ToList().FindIndex(c => c.Equals(name, StringComparison.OrdinalIgnoreCase));

    public override bool IsDBNull(int ordinal) => false;

    public override bool GetBoolean(int ordinal) => true;

    public override byte GetByte(int ordinal) => 1;

    public override char GetChar(int ordinal) => 'x';

    public override DateTime GetDateTime(int ordinal) => new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    public override decimal GetDecimal(int ordinal) => 1;

    public override double GetDouble(int ordinal) => 1;

    public override float GetFloat(int ordinal) => 1;

    public override Guid GetGuid(int ordinal) => Requests.AnyId;

    public override short GetInt16(int ordinal) => 1;

    public override int GetInt32(int ordinal) => 1;

    public override long GetInt64(int ordinal) => 1;

    public override string GetString(int ordinal) => Written.GetValueOrDefault(columns[ordinal], "1");

    public override object GetValue(int ordinal) => "1";

    public override T GetFieldValue<T>(int ordinal) => typeof(T) == typeof(DateOnly) ? (T)(object)new DateOnly(2026, 1, 2)
        : typeof(T) == typeof(DateTimeOffset) ? (T)(object)new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)
        : typeof(T) == typeof(byte[]) ? (T)(object)new byte[8]
        : throw new NotSupportedException($"A value of {typeof(T).Name}.");

    public override int GetValues(object[] values) => 0;

    public override string GetDataTypeName(int ordinal) => "nvarchar";

    public override Type GetFieldType(int ordinal) => typeof(string);

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => 0;

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => 0;

    public override IEnumerator GetEnumerator() => new DbEnumerator(this);
}

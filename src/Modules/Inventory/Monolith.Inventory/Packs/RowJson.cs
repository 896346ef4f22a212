using System.Data.Common;
using System.Text.Json;
using Monolith.Inventory.Seals;

namespace Monolith.Inventory.Packs;

/// <summary>A ledger row as a line of JSON with the columns as they are sealed: whole numbers, texts, ids. From it the sealed bytes can be
/// made
/// again.</summary>
internal static class RowJson
{
    public static void Write(Utf8JsonWriter json, DbDataReader row)
    {
        json.WriteStartObject();
        for (var i = 0; i < RowForm.Columns.Count; i++)
        {
            var column = RowForm.Columns[i];
            if (row.IsDBNull(i)) continue;
            switch (column.Type)
            {
                case RowType.Integer:
                    json.WriteNumber(column.Name, row.GetInt64(i));
                    break;
                case RowType.Text:
                    json.WriteString(column.Name, row.GetString(i));
                    break;
                case RowType.Id:
                    json.WriteString(column.Name, row.GetGuid(i));
                    break;
                default:
                    json.WriteBoolean(column.Name, row.GetBoolean(i));
                    break;
            }
        }

        json.WriteEndObject();
    }

    /// <returns>The row's sequence; null where the line is no row.</returns>
    public static long? Read(JsonElement line, RowBytes into)
    {
        into.Clear();
        if (line.ValueKind != JsonValueKind.Object) return null;
        foreach (var column in RowForm.Columns)
        {
            if (!line.TryGetProperty(column.Name, out var value) || value.ValueKind == JsonValueKind.Null)
            {
                into.Nothing();
                continue;
            }

            if (!Column(value, column.Type, into)) return null;
        }

        return line.TryGetProperty("sequence", out var sequence) && sequence.TryGetInt64(out var number) ? number : null;
    }

    private static bool Column(JsonElement value, RowType type, RowBytes into)
    {
        switch (type)
        {
            case RowType.Integer when value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number):
                into.Integer(number);
                return true;
            case RowType.Text when value.ValueKind == JsonValueKind.String:
                into.Text(value.GetString()!);
                return true;
            case RowType.Id when value.ValueKind == JsonValueKind.String && value.TryGetGuid(out var id):
                into.Id(id);
                return true;
            case RowType.Flag when value.ValueKind is JsonValueKind.True or JsonValueKind.False:
                into.Integer(value.GetBoolean() ? 1 : 0);
                return true;
            default:
                return false;
        }
    }
}

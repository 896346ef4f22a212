namespace Monolith.Inventory.Seals;

/// <summary>The columns of a ledger row in the order in which they are sealed. Form 1, for ever: another set of columns is another form.
/// A test compares it with the table.</summary>
internal static class RowForm
{
    public const string Table = "inv_ledger";

    public static readonly IReadOnlyList<RowColumn> Columns =
    [
        new("sequence", RowType.Integer), new("pool", RowType.Integer), new("item_id", RowType.Id), new("warehouse_id", RowType.Id),
        new("site", RowType.Integer, true), new("business_date", RowType.Integer, true), new("bin", RowType.Text), new("lot", RowType.Text),
        new("serial", RowType.Text), new("lot_assumed", RowType.Flag), new("effective", RowType.Integer), new("moment", RowType.Integer),
            new("place", RowType.Integer),
        new("recorded", RowType.Integer), new("kind", RowType.Text), new("quantity", RowType.Integer), new("value", RowType.Integer),
        new("entry_unit", RowType.Text), new("other_warehouse_id", RowType.Id), new("parts", RowType.Text),
        new("leg", RowType.Integer, true), new("beside", RowType.Integer), new("told", RowType.Text), new("role", RowType.Text),
        new("entry_quantity", RowType.Integer), new("contra", RowType.Text), new("source_kind", RowType.Text), new("source_id", RowType.Id),
        new("source_line", RowType.Integer, true), new("source_number", RowType.Text), new("actor_id", RowType.Text),
        new("actor_name", RowType.Text), new("reason", RowType.Text), new("corrects", RowType.Integer), new("cause", RowType.Integer),
        new("origin", RowType.Integer), new("fallback_value", RowType.Integer), new("fallback_quantity", RowType.Integer),
        new("late", RowType.Flag), new("provisional", RowType.Flag), new("zero_cost", RowType.Flag),
    ];

    public static string Select { get; } = string.Join(
        ", ", Columns.Select(c => c.IsNarrow ? $"CAST({c.Name} AS bigint)" : c.Name));

    /// <summary>Reads rows from one to another, both included.</summary>
    public static string Sql(long first, long last) => FormattableString.Invariant(
        $"SELECT {Select} FROM {Table} WHERE sequence >= {first} AND sequence <= {last} ORDER BY sequence");
}

/// <param name="IsNarrow">It is kept in four bytes, which not every engine reads as eight.</param>
internal sealed record RowColumn(string Name, RowType Type, bool IsNarrow = false);

internal enum RowType
{
    Integer,
    Text,
    Id,
    Flag,
}

using System.Globalization;
using Monolith.Data;

namespace Monolith.Inventory.Ledger.ExportLedger;

/// <summary>The columns of the ledger's file, and how a row of the database is written into them.</summary>
/// <param name="currencyDigits">Every amount has at least as many.</param>
/// <param name="items">Sku, name and unit, ready to be written.</param>
internal sealed class ExportedRow(
    IReadOnlyDictionary<Guid, (byte[] Sku, byte[] Name, byte[] Unit)> items, IReadOnlyDictionary<Guid, byte[]> warehouses, bool seesCosts,
    int currencyDigits)
{
    public const string Select =
        "sequence, effective, recorded, CAST(site AS bigint), CAST(business_date AS bigint), kind, item_id, warehouse_id, bin, lot, "
        + "serial, quantity, value, entry_quantity, entry_unit, contra, source_kind, source_number, source_id, CAST(source_line AS bigint), "
        + "actor_id, actor_name, reason, corrects, cause, origin, late, provisional, zero_cost";

    private const int QuantityDigits = 6;
    private const int MoneyDigits = 4;

    public static readonly IReadOnlyList<string> Columns =
    [
        "sequence", "effective", "recorded", "site", "businessDate", "kind", "sku", "item", "itemId", "warehouse", "bin", "lot", "serial",
        "quantity", "unit", "value", "entryQuantity", "entryUnit", "contra", "sourceKind", "document", "documentId", "line", "actorId",
            "actor",
        "reason", "corrects", "cause", "origin", "late", "provisional", "zeroCost",
    ];

    // The same day again and again.
    private (long Day, string Text) _day;

    public void Write(LedgerRowWriter to, ColumnReader r)
    {
        to.Whole("sequence", r.Integer(0));
        to.Moment("effective", r.Integer(1));
        to.Moment("recorded", r.Integer(2));
        to.Whole("site", r.Integer(3));
        to.Text("businessDate", Day(r.Integer(4)));
        to.Text("kind", r.Utf8(5));
        var id = r.Id(6);
        var known = items.GetValueOrDefault(id);
        to.Field("sku", known.Sku);
        to.Field("item", known.Name);
        to.Id("itemId", id);
        to.Field("warehouse", warehouses.GetValueOrDefault(r.Id(7)));
        to.Text("bin", Text(r, 8));
        to.Text("lot", Text(r, 9));
        to.Text("serial", Text(r, 10));
        to.Scaled("quantity", r.Integer(11), QuantityDigits);
        to.Field("unit", known.Unit);
        to.Scaled("value", seesCosts ? r.Integer(12) : null, MoneyDigits, currencyDigits);
        to.Scaled("entryQuantity", Number(r, 13), QuantityDigits);
        to.Text("entryUnit", Text(r, 14));
        to.Text("contra", r.Utf8(15));
        to.Text("sourceKind", r.Utf8(16));
        to.Text("document", r.Utf8(17));
        to.Id("documentId", r.Id(18));
        to.Whole("line", r.Integer(19));
        to.Text("actorId", r.Utf8(20));
        to.Text("actor", r.Utf8(21));
        to.Text("reason", Text(r, 22));
        to.Whole("corrects", Number(r, 23));
        to.Whole("cause", Number(r, 24));
        to.Whole("origin", Number(r, 25));
        to.Flag("late", r.Flag(26));
        to.Flag("provisional", r.Flag(27));
        to.Flag("zeroCost", r.Flag(28));
        to.End();
    }

    private static ReadOnlySpan<byte> Text(ColumnReader r, int column) => r.IsNull(column) ? default : r.Utf8(column);

    private static long? Number(ColumnReader r, int column) => r.IsNull(column) ? null : r.Integer(column);

    private string Day(long number) => _day.Day == number && _day.Text is not null
        ? _day.Text
        : (_day = (number, DateOnly.FromDayNumber((int)number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))).Text;
}

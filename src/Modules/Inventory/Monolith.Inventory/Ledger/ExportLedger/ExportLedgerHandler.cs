using System.Buffers;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Ledger.AsOf;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Ledger.ExportLedger;

internal sealed class ExportLedgerHandler(InventoryDbContext db, IEngine engine, ICurrentActor current, ISites sites, ITexts texts)
    : IHandler<ExportLedger, LedgerExported>
{
    private const int Part = 20_000;
    private const int HandOnAt = 1 << 17;

    public async Task<Result<LedgerExported>> Handle(ExportLedger request, CancellationToken ct)
    {
        if (!Moments.Read(request.KnownAt, "knownAt", sites).TryGet(out var knownAt, out var error)) return error;
        if (!Moments.Read(request.LearnedAfter, "learnedAfter", sites).TryGet(out var learned, out error)) return error;
        var first = learned is null ? 1 : await Knowledge.RowsAt(db, learned, ct) + 1;
        var last = await Knowledge.RowsAt(db, knownAt, ct);
        var (from, to) = (request.From ?? DateOnly.MinValue, request.To ?? DateOnly.MaxValue);
        if (request.From is not null || request.To is not null)
        {
            // Rows of a few days lie close together: the rest isn't read.
            var days = db.Ledger.Where(r => r.BusinessDate >= from && r.BusinessDate <= to);
            first = Math.Max(first, await days.MinAsync(r => (long?)r.Sequence, ct) ?? long.MaxValue);
            last = Math.Min(last, await days.MaxAsync(r => (long?)r.Sequence, ct) ?? 0);
        }

        var exported = await Write(request, first, last, Conditions(request, from, to), ct);
        return await db.Write<LedgerExported>("inventory.export-ledger", _ =>
        {
            db.Audit("ledger", null, new
            {
                exported.Form, exported.Rows, exported.Bytes, exported.Sha256, request.From, request.To, request.KnownAt,
                    request.LearnedAfter,
                request.Item, request.Warehouse,
            });
            return Task.FromResult<Result<LedgerExported>>(exported);
        }, ct);
    }

    private async Task<LedgerExported> Write(ExportLedger request, long first, long last, string conditions, CancellationToken ct)
    {
        var held = new ArrayBufferWriter<byte>(HandOnAt * 2);
        LedgerRowWriter to = request.Form == "jsonl" ? new LedgerJsonLines(held) : new LedgerCsv(held);
        var warehouses = await db.Warehouses.ToDictionaryAsync(w => w.Id, w => to.Ready(w.Code), ct);
        var row = new ExportedRow(
            await Items(to, ct), warehouses, current.Actor.Can(InventoryPermissions.ViewCosts), sites.Here.Currency.Digits);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (rows, bytes) = (0L, 0L);
        to.Head(ExportedRow.Columns);
        await using var connection = engine.CreateConnection();
        await connection.OpenAsync(ct);
        for (var at = first; at <= last; at += Part)
        {
            await using var command = Command(connection, request, at, Math.Min(at + Part - 1, last), conditions);
            await using var reader = await command.ExecuteReaderAsync(ct);
            var columns = ColumnReader.Of(reader);
            while (await reader.ReadAsync(ct))
            {
                row.Write(to, columns);
                rows++;
                if (held.WrittenCount >= HandOnAt) await HandOn();
            }
        }

        await HandOn();
        return new(request.Form, rows, bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));

        async ValueTask HandOn()
        {
            hash.AppendData(held.WrittenSpan);
            bytes += held.WrittenCount;
            await request.Take(held.WrittenMemory);
            held.ResetWrittenCount();
        }
    }

    private static string Conditions(ExportLedger request, DateOnly from, DateOnly to)
    {
        var more = new StringBuilder();
        if (request.From is not null || request.To is not null)
            more.Append(System.Globalization.CultureInfo.InvariantCulture,
                $" AND business_date >= {from.DayNumber} AND business_date <= {to.DayNumber}");
        if (request.Item is not null) more.Append(" AND item_id = @item");
        if (request.Warehouse is not null) more.Append(" AND warehouse_id = @warehouse");
        return more.ToString();
    }

    private static DbCommand Command(DbConnection connection, ExportLedger request, long first, long last, string conditions)
    {
        var command = connection.CreateCommand();
        command.CommandText =
            $"SELECT {ExportedRow.Select} FROM inv_ledger WHERE sequence >= @first AND sequence <= @last{conditions} ORDER BY sequence";
        Add("@first", first);
        Add("@last", last);
        if (request.Item is { } item) Add("@item", item);
        if (request.Warehouse is { } warehouse) Add("@warehouse", warehouse);
        return command;

        void Add(string name, object value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
    }

    private async Task<Dictionary<Guid, (byte[] Sku, byte[] Name, byte[] Unit)>> Items(LedgerRowWriter to, CancellationToken ct) =>
        (await db.Items.Select(i => new { i.Id, i.Sku, i.Name, i.Unit }).ToListAsync(ct))
        .ToDictionary(i => i.Id, i => (to.Ready(i.Sku), to.Ready(i.Name.In(texts.Language)), to.Ready(i.Unit)));
}

using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;

namespace Monolith.Pos.Persistence;

/// <summary>The few statements of the hot path, past LINQ: they run for every ticket while other tills wait for the gate.</summary>
internal static class TicketSql
{
    /// <summary>The hash of the ticket that has this id already, and whether its shift is open.</summary>
    public static async Task<(string? Hash, bool Open)> Look(PosDbContext db, Guid ticketId, Guid shiftId, CancellationToken ct)
    {
        await using var command = Command(
            db, "SELECT (SELECT content_hash FROM pos_tickets WHERE id = @ticket), (SELECT state FROM pos_shifts WHERE id = @shift)");
        Add<Ticket>(db, command, nameof(Ticket.Id), "@ticket", ticketId);
        Add<Ticket>(db, command, nameof(Ticket.Id), "@shift", shiftId);
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        return (reader.IsDBNull(0) ? null : reader.GetString(0), !reader.IsDBNull(1) && reader.GetString(1) == nameof(ShiftState.Open));
    }

    public static async Task<bool> NumberTaken(PosDbContext db, string number, CancellationToken ct)
    {
        await using var command = Command(db, "SELECT COUNT(*) FROM pos_tickets WHERE number = @number");
        Add<Ticket>(db, command, nameof(Ticket.Number), "@number", number);
        return Convert.ToInt64(await command.ExecuteScalarAsync(ct), System.Globalization.CultureInfo.InvariantCulture) > 0;
    }

    /// <summary>Counts the register's receipts up by one. The row stays locked until the write ends, so no number is given twice.</summary>
    public static async Task<long> NextNumber(PosDbContext db, Guid registerId, CancellationToken ct)
    {
        await using var up = Command(db, "UPDATE pos_counters SET tickets = tickets + 1 WHERE register_id = @register");
        Add<Ticket>(db, up, nameof(Ticket.RegisterId), "@register", registerId);
        if (await up.ExecuteNonQueryAsync(ct) != 1) throw new InvalidOperationException($"Register {registerId} has no counter.");
        await using var read = Command(db, "SELECT tickets FROM pos_counters WHERE register_id = @register");
        Add<Ticket>(db, read, nameof(Ticket.RegisterId), "@register", registerId);
        return Convert.ToInt64(await read.ExecuteScalarAsync(ct), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static DbCommand Command(PosDbContext db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = sql;
        return command;
    }

    // By the model's mapping, so that an id looks the same here and in the rows.
    private static void Add<T>(PosDbContext db, DbCommand command, string property, string name, object value)
    {
        var mapping = db.Model.FindEntityType(typeof(T))!.FindProperty(property)!.GetRelationalTypeMapping();
        command.Parameters.Add(mapping.CreateParameter(command, name, value));
    }
}

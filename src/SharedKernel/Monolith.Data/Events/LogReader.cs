using Monolith.SharedKernel.Events;
using System.Data.Common;
using Monolith.Data;

namespace Monolith.Data.Events;

/// <summary>Reads a module's event log by the engine's safe SQL: never past a transaction that is still open.</summary>
internal sealed class LogReader(IEngine engine, ReadEvents known)
{
    public async Task<List<StoredEvent>> Read(string eventsTable, EventPosition after, int take, CancellationToken ct)
    {
        await using var connection = engine.CreateConnection();
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = engine.ReadEventsSql(eventsTable);
        Add(command, "@stamp", after.Stamp);
        Add(command, "@number", after.Number);
        Add(command, "@take", take);

        var found = new List<StoredEvent>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var position = new EventPosition(reader.GetInt64(0), reader.GetInt64(1));
            var read = known.Find(eventsTable, position);
            found.Add(new(position, reader.GetString(2), read is null ? reader.GetString(3) : null, read, Instants.FromMicroseconds(reader.GetInt64(4))));
        }

        return found;
    }

    /// <summary>How many events there are after a position, readable yet or not.</summary>
    public async Task<long> Count(string eventsTable, EventPosition after, CancellationToken ct)
    {
        await using var connection = engine.CreateConnection();
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = engine.CountEventsSql(eventsTable);
        Add(command, "@stamp", after.Stamp);
        Add(command, "@number", after.Number);
        return Convert.ToInt64(await command.ExecuteScalarAsync(ct), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}

/// <param name="Payload">As it stands in the log; left there when the event is known already.</param>
/// <param name="Known">The event, when another subscriber has just read it.</param>
internal sealed record StoredEvent(EventPosition Position, string Name, string? Payload, IEvent? Known, DateTimeOffset At)
{
    public string Text => Payload ?? EventLog.Row(Known!, At).Payload;
}

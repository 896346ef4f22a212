using Monolith.Data.Events;
using Npgsql;

namespace Monolith.Engines.Tests;

/// <summary>A dump of one PostgreSQL cluster in another, whose transaction ids are lower.</summary>
public sealed class EventStampTests
{
    private const long OtherClusters = 5_000_000_000;

    [SkippableFact]
    public async Task Stamps_that_this_server_has_yet_to_give_are_found_and_made_anew_and_every_reader_goes_on_where_it_stood()
    {
        using var database = await Database.Make(EngineKind.PostgreSql);
        await using var house = database.Open();
        var stamps = house.Services.GetRequiredService<EventStamps>();
        house.Trouble.IsDue = batch => batch.Any(r => ((Counted)r.Event).Number == 2);
        for (var n = 1; n <= 3; n++) await house.AddCoin(Guid.CreateVersion7(), Money.Of(1m), 0, n);
        await house.Pump.Drain(CancellationToken.None);
        for (var n = 4; n <= 6; n++) await house.AddCoin(Guid.CreateVersion7(), Money.Of(1m), 0, n); // not read yet
        Assert.Empty(await stamps.FromTheFuture(CancellationToken.None));

        // As they would lie in the other cluster: higher by far, and 5 read before 4 because its transaction began first.
        await AsIfFromElsewhere(database);
        await house.AddCoin(Guid.CreateVersion7(), Money.Of(1m), 0, 7); // stands before the readers' positions
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => house.Pump.Drain(patience.Token)); // waits for ids that are years away
        Assert.Equal([1, 3], (await house.Heard()).Select(h => h.Number));

        var found = await stamps.FromTheFuture(CancellationToken.None);
        Assert.Equal(["Listener", "Teller"], found.Select(f => f.Module).Order());
        Assert.All(found, f => Assert.True(f.Highest > OtherClusters && f.Next < OtherClusters));

        await RemoveSeventh(database); // the start refuses before anything is written; here it was let through to show why
        Assert.Equal(6, await stamps.MakeAnew(CancellationToken.None));
        Assert.Empty(await stamps.FromTheFuture(CancellationToken.None));
        await house.AddCoin(Guid.CreateVersion7(), Money.Of(1m), 0, 8);
        await house.Pump.Drain(CancellationToken.None);
        Assert.Equal([1, 3, 5, 4, 6, 8], (await house.Heard()).Select(h => h.Number));

        house.Trouble.IsDue = _ => false;
        var parked = Assert.Single(await house.Events.Parked(CancellationToken.None));
        Assert.True((await house.Events.Retry("listener", parked.Id, Actor.System("test"), CancellationToken.None)).IsOk);
        Assert.Equal([1, 3, 5, 4, 6, 8, 2], (await house.Heard()).Select(h => h.Number));
        await Assert.ThrowsAsync<PostgresException>(() => Run(database, "UPDATE tel_events SET payload = ''")); // the guard stands again
    }

    [SkippableTheory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.SqlServer)]
    public async Task Other_engines_have_none(EngineKind engine)
    {
        using var database = await Database.Make(engine);
        await using var house = database.Open();
        await house.AddCoin(Guid.CreateVersion7(), Money.Of(1m));
        Assert.Empty(await house.Services.GetRequiredService<EventStamps>().FromTheFuture(CancellationToken.None));
        Assert.Equal(0, await house.Services.GetRequiredService<EventStamps>().MakeAnew(CancellationToken.None));
    }

    private static Task AsIfFromElsewhere(Database database) => Run(
        database,
        $"""
         ALTER TABLE tel_events DISABLE TRIGGER USER;
         UPDATE lis_positions SET stamp = stamp + {OtherClusters};
         UPDATE lis_parked SET stamp = stamp + {OtherClusters};
         UPDATE tel_events SET stamp = stamp + {OtherClusters};
         UPDATE tel_events SET stamp = stamp + CASE WHEN payload LIKE '%"number":5%' THEN 10 WHEN payload LIKE '%"number":4%' THEN 20 WHEN payload LIKE '%"number":6%' THEN 30 ELSE 0 END;
         ALTER TABLE tel_events ENABLE TRIGGER USER;
         """);

    private static Task RemoveSeventh(Database database) => Run(
        database, """ALTER TABLE tel_events DISABLE TRIGGER USER; DELETE FROM tel_events WHERE payload LIKE '%"number":7%'; ALTER TABLE tel_events ENABLE TRIGGER USER;""");

    private static async Task Run(Database database, string sql)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

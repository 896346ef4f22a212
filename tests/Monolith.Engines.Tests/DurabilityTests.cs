using Microsoft.Data.Sqlite;
using Monolith.Data.Engines;
using SQLitePCL;

namespace Monolith.Engines.Tests;

/// <summary>What SQLite's own commit would do for us, had we the time to wait for it at the gate.</summary>
public sealed class DurabilityTests
{
    [Fact]
    public async Task Nobody_hears_done_before_the_flush_that_covers_his_commit()
    {
        using var database = await Database.Make(EngineKind.Sqlite);
        using var disk = new SlowDisk();
        await using var house = database.Open(disk.Flush);

        var first = house.AddCoin(Guid.CreateVersion7(), Money.Of(1m));
        await disk.Flushing();
        // Committed and read by others, but not yet on the disk.
        while (await house.Teller(db => db.Set<Coin>().CountAsync()) == 0) await Task.Delay(1);
        Assert.False(first.IsCompleted);

        disk.LetGo();
        Assert.True((await first).IsOk);
    }

    [Fact]
    public async Task Commits_made_during_a_flush_go_on_and_share_the_next_one()
    {
        using var database = await Database.Make(EngineKind.Sqlite);
        using var disk = new SlowDisk();
        await using var house = database.Open(disk.Flush);

        var first = house.AddCoin(Guid.CreateVersion7(), Money.Of(1m));
        await disk.Flushing();
        var others = new List<Task<Result<Guid>>>();
        for (var n = 0; n < 10; n++)
        {
            others.Add(house.AddCoin(Guid.CreateVersion7(), Money.Of(n)));
            var expected = n + 2;
            while (await house.Teller(db => db.Set<Coin>().CountAsync()) < expected) await Task.Delay(1);
        }

        Assert.All(others, o => Assert.False(o.IsCompleted));
        disk.LetGo();
        await Task.WhenAll([first, .. others]);
        Assert.Equal(2, disk.Flushes);
    }

    [Fact]
    public async Task After_the_disk_refused_a_flush_the_writer_hears_it_and_nothing_more_is_written()
    {
        using var database = await Database.Make(EngineKind.Sqlite);
        await using var house = database.Open(_ => throw new IOException("bad sector"));

        var refused = await Assert.ThrowsAsync<IOException>(() => house.AddCoin(Guid.CreateVersion7(), Money.Of(1m)));
        Assert.Equal("bad sector", refused.Message);
        var later = await Assert.ThrowsAsync<IOException>(() => house.AddCoin(Guid.CreateVersion7(), Money.Of(2m)));
        Assert.Equal("bad sector", later.InnerException?.Message);
        Assert.DoesNotContain(await house.Teller(db => db.Set<Coin>().ToListAsync()), c => c.Amount == Money.Of(2m));
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_fails_the_write_that_asked_and_the_next_one_tries_again()
    {
        using var database = await Database.Make(EngineKind.Sqlite);
        await using var house = database.Open();
        SqliteConnection.ClearAllPools();
        var hidden = database.File + ".away";
        File.Move(database.File, hidden);
        Directory.CreateDirectory(database.File); // a folder where the file should be

        await Assert.ThrowsAsync<SqliteException>(() => house.AddCoin(Guid.CreateVersion7(), Money.Of(1m)).WaitAsync(TimeSpan.FromSeconds(60)));
        Directory.Delete(database.File);
        File.Move(hidden, database.File);
        Assert.True((await house.AddCoin(Guid.CreateVersion7(), Money.Of(2m)).WaitAsync(TimeSpan.FromSeconds(60))).IsOk);
        Assert.Equal(Money.Of(2m), Assert.Single(await house.Teller(db => db.Set<Coin>().ToListAsync())).Amount);
    }

    [Fact]
    public async Task After_the_end_a_writer_is_refused_and_not_left_waiting()
    {
        using var database = await Database.Make(EngineKind.Sqlite);
        var engine = new SqliteEngine(database.File);
        var gate = new SqliteWriteGate(engine.CreateGateConnection, new SqliteFlushes(database.File, DiskFlush.Data));
        await gate.Run((_, _) => Task.FromResult(true), WritePriority.Interactive, CancellationToken.None);
        await gate.DisposeAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(
            () => gate.Run((_, _) => Task.FromResult(true), WritePriority.Interactive, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(60)));
        await engine.DisposeAsync();
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_connection_the_gate_is_done_with_is_closed_for_good_and_all_that_was_prepared_on_it_with_it(bool commits)
    {
        using var database = await Database.Make(EngineKind.Sqlite);
        SqliteConnection.ClearAllPools(); // those that made the tables
        await using var engine = new SqliteEngine(database.File);
        var gate = new SqliteWriteGate(engine.CreateGateConnection, new SqliteFlushes(database.File, DiskFlush.Data));
        SqliteConnection? used = null;
        var write = gate.Run(
            (connection, transaction) =>
            {
                used = connection;
                ((SqliteGateConnection)connection).Statement("DELETE FROM tel_coins").Run();
                _ = ((SqliteGateConnection)connection).Command("SELECT @p0", 1);
                if (!commits) transaction.Rollback(); // the gate's own commit fails
                return Task.FromResult(true);
            },
            WritePriority.Interactive,
            CancellationToken.None);
        if (commits) await write;
        else await Assert.ThrowsAnyAsync<InvalidOperationException>(() => write);
        if (commits) await gate.DisposeAsync();

        // The last to close removes the log. A statement left to the collector would keep it open, and would be ended by its thread some
        // time, in the midst of what another thread does on the same connection.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (File.Exists(database.File + "-wal")) await Task.Delay(10, limit.Token);
        Assert.Equal(System.Data.ConnectionState.Closed, used!.State);
        if (!commits) await gate.DisposeAsync();
    }

    /// <summary>Nobody should; a library of others may. Without the lock of the connection this one ends the process.</summary>
    [Fact]
    public async Task Statements_left_to_the_collector_harm_nobody()
    {
        using var folder = new TempFolder();
        await using var engine = new SqliteEngine(folder.File("left.db"));
        await using var connection = (SqliteConnection)engine.CreateConnection();
        await connection.OpenAsync();
        for (var round = 0; round < 100; round++)
        {
            for (var n = 0; n < 200; n++)
            {
                SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle, $"SELECT {n} FROM sqlite_master WHERE name > 'a{n}'", out var left), connection.Handle);
                raw.sqlite3_step(left);
            }

            GC.Collect(0, GCCollectionMode.Forced, blocking: true); // their end runs beside the next round
        }
    }

    [Fact]
    public async Task The_gate_leaves_waiting_for_a_file_held_for_an_instant_to_SQLite()
    {
        using var database = await Database.Make(EngineKind.Sqlite);
        await using var house = database.Open();

        // Zero is the default: the client library then sleeps for 150 ms, whatever the instant was.
        var milliseconds = await house.Teller(db => db.Write<int>(
            "teller.stones", async ct => await db.Database.SqlQueryRaw<int>("SELECT timeout AS Value FROM pragma_busy_timeout").SingleAsync(ct), CancellationToken.None));
        Assert.InRange(milliseconds.Value, 100, 30_000);
    }

    [Fact]
    public async Task The_log_is_emptied_beside_busy_writers()
    {
        using var database = await Database.Make(EngineKind.Sqlite);
        await using var house = database.Open();
        var bytes = 0L;
        var name = new string('x', 3000);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            for (var n = 0; n < 160; n++)
            {
                await house.Teller(db => db.Write<int>("teller.stones", async ct =>
                {
                    await db.BulkInsert(Enumerable.Range(0, 100).Select(_ => new Stone { Id = Guid.CreateVersion7(), Name = name }).ToList(), ct);
                    return 1;
                }, CancellationToken.None));
                Interlocked.Add(ref bytes, 100 * name.Length);
            }
        }));

        // Without checkpoints the log would hold all of it; with them it starts anew before it is that long.
        Assert.InRange(new FileInfo(database.File + "-wal").Length, 1, bytes * 3 / 4);
        Assert.True(new FileInfo(database.File).Length > bytes / 4);
    }

    [Fact]
    public async Task What_is_bound_by_place_is_stored_as_the_provider_stores_it()
    {
        using var folder = new TempFolder();
        await using var connection = new SqliteGateConnection($"Data Source={folder.File("bind.db")}");
        await connection.OpenAsync();
        await Run("CREATE TABLE t (who text, a, b, c, d, e, f, g, h)");
        object?[] values = [7L, -3, true, "", "Tee 茶 \U0001F375", new string('长', 400), Guid.CreateVersion7(), null];

        var statement = connection.Statement("INSERT INTO t VALUES ('place', @p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7)");
        for (var i = 0; i < values.Length; i++) statement.Bind(i, values[i]);
        Assert.Equal(1, statement.Run());
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "INSERT INTO t VALUES ('name', @p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7)";
            for (var i = 0; i < values.Length; i++) command.Parameters.AddWithValue($"@p{i}", values[i] ?? DBNull.Value);
            await command.ExecuteNonQueryAsync();
        }

        const string Stored = "SELECT typeof(a)||a, typeof(b)||b, typeof(c)||c, typeof(d)||d, typeof(e)||e, typeof(f)||f, typeof(g)||g, typeof(h) FROM t WHERE who = ";
        Assert.Equal(await Row(Stored + "'name'"), await Row(Stored + "'place'"));

        async Task Run(string sql)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }

        async Task<object[]> Row(string sql)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await using var reader = await command.ExecuteReaderAsync();
            await reader.ReadAsync();
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            return row;
        }
    }

    /// <summary>Holds its first flush until it is let go, then flushes as any disk.</summary>
    private sealed class SlowDisk : IDisposable
    {
        private readonly TaskCompletionSource _flushing = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim _letGo = new();
        private int _flushes;

        public int Flushes => _flushes;

        public Task Flushing() => _flushing.Task.WaitAsync(TimeSpan.FromSeconds(30));

        public void LetGo() => _letGo.Set();

        public void Flush(Microsoft.Win32.SafeHandles.SafeFileHandle file)
        {
            Interlocked.Increment(ref _flushes);
            _flushing.TrySetResult();
            _letGo.Wait(TimeSpan.FromSeconds(60));
            RandomAccess.FlushToDisk(file);
        }

        public void Dispose() => _letGo.Dispose();
    }
}

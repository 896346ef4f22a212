namespace Monolith.Engines.Tests;

public sealed class EventLogTests(ITestOutputHelper output)
{
    private const int Writers = 16;

    [SkippableTheory]
    [InlineData(EngineKind.PostgreSql, 2, 30)]
    [InlineData(EngineKind.Sqlite, 1, 10)]
    [InlineData(EngineKind.SqlServer, 2, 30)]
    public async Task Sixteen_writers_with_random_delays_make_no_subscriber_skip_or_repeat_an_event(EngineKind engine, int hosts, int each)
    {
        var seed = Environment.GetEnvironmentVariable("MONOLITH_TEST_SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next();
        output.WriteLine($"MONOLITH_TEST_SEED={seed}");
        using var database = await Database.Make(engine);
        await using var first = database.Open();
        await using var second = database.Open();
        House[] houses = [first, second];
        foreach (var house in houses.Take(hosts))
        {
            var moods = new Random(seed);
            house.Trouble.IsDue = batch => batch.Count > 1 && Locked(moods) < 0.1; // a failing batch is read again, event by event
            await house.Pump.StartAsync(CancellationToken.None);
        }

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var random = new Random(seed + writer);
            for (var number = 0; number < each; number++)
            {
                var added = await houses[writer % hosts].AddCoin(Guid.CreateVersion7(), Money.Of(1m), writer, number, TimeSpan.FromMilliseconds(random.Next(8)));
                Assert.True(added.IsOk);
                if (random.Next(3) == 0) await Task.Delay(random.Next(10));
            }
        })));

        var heard = await Until(() => first.Heard(), h => h.Count >= Writers * each);
        await Task.Delay(300); // a repeat would come now
        heard = await first.Heard();
        Assert.Equal(
            Enumerable.Range(0, Writers).SelectMany(w => Enumerable.Range(0, each).Select(n => (w, n))),
            heard.Select(h => (h.Writer, h.Number)).Order());
        Assert.Equal(heard.Select(h => (h.Stamp, h.Place)).Order(), heard.Select(h => (h.Stamp, h.Place)));
        Assert.Empty(await first.Events.Parked(CancellationToken.None));
    }

    [SkippableTheory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.PostgreSql)]
    public async Task An_event_that_keeps_failing_is_parked_and_the_others_go_on(EngineKind engine)
    {
        using var database = await Database.Make(engine);
        await using var house = database.Open();
        house.Trouble.IsDue = batch => batch.Any(r => ((Counted)r.Event).Number == 2);
        for (var n = 1; n <= 4; n++) await house.AddCoin(Guid.CreateVersion7(), Money.Of(1m), 0, n);

        await house.Pump.Drain(CancellationToken.None);
        Assert.Equal([1, 3, 4], (await house.Heard()).Select(h => h.Number));
        var parked = Assert.Single(await house.Events.Parked(CancellationToken.None));
        Assert.Contains("trouble", parked.Failure, StringComparison.Ordinal);

        var still = await house.Events.Retry("listener", parked.Id, Actor.System("test"), CancellationToken.None);
        Assert.Equal("events.still-failing", still.Error?.Code);
        Assert.Single(await house.Events.Parked(CancellationToken.None));

        house.Trouble.IsDue = _ => false;
        Assert.True((await house.Events.Retry("listener", parked.Id, Actor.System("test"), CancellationToken.None)).IsOk);
        Assert.Equal([1, 3, 4, 2], (await house.Heard()).Select(h => h.Number));
        Assert.Empty(await house.Events.Parked(CancellationToken.None));
        Assert.Equal("events.parked-not-found", (await house.Events.Retry("listener", parked.Id, Actor.System("test"), CancellationToken.None)).Error?.Code);
    }

    [SkippableTheory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.PostgreSql)]
    public async Task A_subscriber_set_back_by_another_process_reads_again_from_there(EngineKind engine)
    {
        using var database = await Database.Make(engine);
        await using var reads = database.Open();
        await using var other = database.Open();
        for (var n = 1; n <= 3; n++) await reads.AddCoin(Guid.CreateVersion7(), Money.Of(1m), 0, n);
        await reads.Pump.Drain(CancellationToken.None);

        await other.SetBack("listener.counts");
        await reads.AddCoin(Guid.CreateVersion7(), Money.Of(1m), 0, 4); // so that it doesn't find itself at the end, and looks
        await reads.Pump.Drain(CancellationToken.None);
        Assert.Equal([1, 2, 3, 1, 2, 3, 4], (await reads.Heard()).Select(h => h.Number));

        await other.SetBack("listener.counts");
        await reads.Pump.Drain(CancellationToken.None);
        Assert.Equal([1, 2, 3, 1, 2, 3, 4, 1, 2, 3, 4], (await reads.Heard()).Select(h => h.Number));
    }

    [Fact]
    public async Task A_parked_event_is_skipped_only_with_a_reason_and_never_heard()
    {
        using var database = await Database.Make(EngineKind.Sqlite);
        await using var house = database.Open();
        house.Trouble.IsDue = _ => true;
        await house.AddCoin(Guid.CreateVersion7(), Money.Of(1m), 0, 1);
        await house.Pump.Drain(CancellationToken.None);
        var parked = Assert.Single(await house.Events.Parked(CancellationToken.None));

        Assert.Equal("events.reason-required", (await house.Events.Skip("listener", parked.Id, " ", Actor.System("test"), CancellationToken.None)).Error?.Code);
        Assert.True((await house.Events.Skip("listener", parked.Id, "a test's", Actor.System("test"), CancellationToken.None)).IsOk);

        await house.Pump.Drain(CancellationToken.None);
        Assert.Empty(await house.Heard());
        Assert.Empty(await house.Events.Parked(CancellationToken.None));
    }

    private static double Locked(Random random)
    {
        lock (random) return random.NextDouble();
    }

    private static async Task<T> Until<T>(Func<Task<T>> look, Func<T, bool> isThere)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var found = await look();
            if (isThere(found) || limit.IsCancellationRequested) return found;
            await Task.Delay(50);
        }
    }
}

using Monolith.Data.Events;

namespace Monolith.Engines.Tests;

public sealed class ReaderLagTests
{
    private readonly SetClock _clock = new();

    [Fact]
    public void Writers_go_on_at_once_while_the_readers_keep_up()
    {
        var lag = new ReaderLag(_clock);
        Assert.True(lag.Ease(CancellationToken.None).AsTask().IsCompletedSuccessfully);
        lag.Reads("books", _clock.Now - ReaderLag.Brakes + TimeSpan.FromMilliseconds(1));
        Assert.True(lag.Ease(CancellationToken.None).AsTask().IsCompletedSuccessfully);
    }

    [Fact]
    public void Writers_wait_a_moment_and_never_longer_when_the_slowest_reader_falls_behind()
    {
        var lag = new ReaderLag(_clock);
        lag.Reads("stock", _clock.Now);
        lag.Reads("books", _clock.Now - TimeSpan.FromSeconds(3));
        Assert.Equal(TimeSpan.FromSeconds(3), lag.Now);

        var waits = lag.Ease(CancellationToken.None).AsTask();
        Assert.False(waits.IsCompleted);
        Assert.Equal(ReaderLag.LongestWait, _clock.Waited);

        lag.CaughtUp("books");
        Assert.True(lag.Ease(CancellationToken.None).AsTask().IsCompletedSuccessfully);
    }

    [Fact]
    public void A_reader_that_is_built_anew_from_long_ago_brakes_nobody()
    {
        var lag = new ReaderLag(_clock);
        lag.Reads("figures", _clock.Now - TimeSpan.FromDays(300));
        Assert.True(lag.Ease(CancellationToken.None).AsTask().IsCompletedSuccessfully);
        Assert.Equal(TimeSpan.Zero, lag.Now);
    }

    [SkippableTheory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.PostgreSql)]
    public async Task A_reader_that_is_behind_shows_it_and_one_that_fails_brakes_nobody(EngineKind engine)
    {
        using var database = await Database.Make(engine);
        await using var house = database.Open();
        var lag = house.Services.GetRequiredService<ReaderLag>();
        for (var i = 0; i < 20; i++) Assert.True((await house.AddCoin(Guid.CreateVersion7(), Money.Of(1), number: i)).IsOk);
        await Task.Delay(20);

        var seen = TimeSpan.Zero;
        house.Trouble.IsDue = _ =>
        {
            seen = lag.Now;
            return false;
        };
        await house.Pump.Drain(CancellationToken.None);
        Assert.True(seen >= TimeSpan.FromMilliseconds(20), $"behind by {seen}");
        Assert.Equal(TimeSpan.Zero, lag.Now);

        await house.AddCoin(Guid.CreateVersion7(), Money.Of(1));
        house.Trouble.IsDue = _ => true;
        await house.Pump.Drain(CancellationToken.None); // parks it in the end
        Assert.Equal(TimeSpan.Zero, lag.Now);
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; } = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

        public TimeSpan Waited { get; private set; }

        public override DateTimeOffset GetUtcNow() => Now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Waited = dueTime;
            return new Never();
        }

        private sealed class Never : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}

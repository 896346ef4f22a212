using Monolith.Data.Engines;

namespace Monolith.Engines.Tests;

/// <summary>Work that does much in small steps goes behind everybody who waits for an answer.</summary>
public sealed class BulkTurnTests
{
    [Fact]
    public async Task At_the_gate_it_goes_when_neither_tills_nor_subscribers_are_there()
    {
        using var line = new SqliteGateLine();
        foreach (var priority in (WritePriority[])
            [WritePriority.Bulk, WritePriority.Background, WritePriority.Interactive, WritePriority.Interactive])
            await line.Add(Entry(priority), default);
        var order = Enumerable.Range(0, 4).Select(_ => line.NextOrStop()!.Priority).ToList();
        Assert.Equal(WritePriority.Bulk, order[^1]);
        Assert.Equal(2, order.Count(p => p == WritePriority.Interactive));
    }

    [Fact]
    public async Task It_shares_no_commit_with_others_and_comes_to_its_turn_even_where_they_never_cease()
    {
        using var line = new SqliteGateLine();
        await line.Add(Entry(WritePriority.Bulk), default);
        await line.Add(Entry(WritePriority.Bulk), default);
        var first = line.NextOrStop()!;
        Assert.Null(line.More(first, 1, System.Diagnostics.Stopwatch.GetTimestamp()));

        for (var till = 0; till < 100; till++) await line.Add(Entry(WritePriority.Interactive), default);
        var before = 0;
        while (line.NextOrStop()!.Priority != WritePriority.Bulk) before++;
        Assert.InRange(before, 1, 20);
    }

    [Fact]
    public void A_step_grows_and_shrinks_with_what_it_took_and_is_shorter_beside_others()
    {
        var traffic = new WriteTraffic();
        var turn = new WriteTurn(traffic) { Priority = WritePriority.Bulk };
        Assert.Equal(4, turn.Next(4, 32)); // nothing is known yet
        turn.Held(TimeSpan.FromMilliseconds(1));
        Assert.Equal(8, turn.Next(4, 32)); // alone: twice as many at most
        turn.Held(TimeSpan.FromMilliseconds(80));
        Assert.Equal(4, turn.Next(8, 32));
        traffic.Came();
        turn.Held(TimeSpan.FromMilliseconds(2));
        Assert.Equal(8, turn.Next(8, 32));
        turn.Held(TimeSpan.FromMilliseconds(500));
        Assert.Equal(1, turn.Next(1, 32)); // never none
        Assert.Equal(2000, new WriteTurn(traffic).Next(4, 2000)); // whoever isn't in bulk takes what there is
    }

    private static SqliteGateEntry Entry(WritePriority priority) => new((_, _) => Task.FromResult(true), priority, default);
}

using System.Diagnostics;
using System.Threading.Channels;

namespace Monolith.Data.Engines;

/// <summary>Who waits at the gate. Tills and subscribers don't share a commit, they take turns: a ticket waits for one batch at
/// most. What is done in bulk has commits of its own, when neither is there.</summary>
internal sealed class SqliteGateLine : IDisposable
{
    private const int MostInOneCommit = 64;
    private const int MostBeforeBulk = 16;

    // A till that arrives meanwhile waits for this, and for the batch that began before it ended.
    private static readonly TimeSpan BackgroundShare = TimeSpan.FromMilliseconds(2);

    private readonly Channel<SqliteGateEntry> _interactive = Channel.CreateBounded<SqliteGateEntry>(4096);
    private readonly Channel<SqliteGateEntry> _background = Channel.CreateBounded<SqliteGateEntry>(256);
    private readonly Channel<SqliteGateEntry> _bulk = Channel.CreateBounded<SqliteGateEntry>(64);
    private readonly ManualResetEventSlim _work = Waiting.Asleep();
    private volatile bool _stopping;
    private bool _tillsTurn;
    private int _beforeBulk;

    public async Task Add(SqliteGateEntry entry, CancellationToken ct)
    {
        await LineOf(entry).Writer.WriteAsync(entry, ct);
        _work.Set();
    }

    /// <summary>The next one, awaited by the thread that asks; none when the gate is to close.</summary>
    public SqliteGateEntry? NextOrStop()
    {
        while (!_stopping)
        {
            _work.Reset(); // before the look: one who comes after it wakes us
            if (Next() is { } next) return next;
            _work.Wait();
        }

        return null;
    }

    /// <summary>Another one for a commit that began with <paramref name="first"/>: those of the other kind have the next one.</summary>
    public SqliteGateEntry? More(SqliteGateEntry first, int count, long began)
    {
        if (first.Priority == WritePriority.Bulk || count >= MostInOneCommit) return null;
        if (first.IsBackground && Stopwatch.GetElapsedTime(began) > BackgroundShare) return null;
        return first.IsBackground ? NextBackground() : NextTill();
    }

    public void Stop()
    {
        _stopping = true;
        _work.Set();
    }

    public void RefuseAll(Exception why)
    {
        while (Next() is { } waiting) waiting.Done.TrySetException(why);
    }

    public void Dispose() => _work.Dispose();

    // Those of one kind share a commit, so a ticket never waits for a batch that came after it; when both wait they take turns, so
    // neither starves: each commit of tills takes all that wait, and each of the subscribers' a share of time.
    private SqliteGateEntry? Next()
    {
        // Where the others never cease it gets its turn all the same, now and then.
        if (_beforeBulk >= MostBeforeBulk && NextBulk() is { } waited) return waited;
        var next = _tillsTurn ? NextTill() ?? NextBackground() : NextBackground() ?? NextTill();
        if (next is null) return NextBulk();
        _beforeBulk = Math.Min(_beforeBulk + 1, MostBeforeBulk);
        _tillsTurn = next is { IsBackground: true };
        return next;
    }

    private Channel<SqliteGateEntry> LineOf(SqliteGateEntry entry) => entry.Priority switch
    {
        WritePriority.Interactive => _interactive,
        WritePriority.Background => _background,
        _ => _bulk,
    };

    private SqliteGateEntry? NextBulk()
    {
        if (!_bulk.Reader.TryRead(out var entry)) return null;
        _beforeBulk = 0;
        return entry;
    }

    private SqliteGateEntry? NextTill() => _interactive.Reader.TryRead(out var entry) ? entry : null;

    private SqliteGateEntry? NextBackground() => _background.Reader.TryRead(out var entry) ? entry : null;
}

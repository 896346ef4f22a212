using System.Diagnostics;
using System.Threading.Channels;

namespace Monolith.Data.Engines;

/// <summary>Who waits at the gate. Tills and subscribers don't share a commit, they take turns: a ticket waits for one batch at
/// most.</summary>
internal sealed class SqliteGateLine : IDisposable
{
    private const int MostInOneCommit = 64;

    // A till that arrives meanwhile waits for this, and for the batch that began before it ended.
    private static readonly TimeSpan BackgroundShare = TimeSpan.FromMilliseconds(2);

    private readonly Channel<SqliteGateEntry> _interactive = Channel.CreateBounded<SqliteGateEntry>(4096);
    private readonly Channel<SqliteGateEntry> _background = Channel.CreateBounded<SqliteGateEntry>(256);
    private readonly ManualResetEventSlim _work = Waiting.Asleep();
    private volatile bool _stopping;
    private bool _tillsTurn;

    public async Task Add(SqliteGateEntry entry, CancellationToken ct)
    {
        await (entry.IsBackground ? _background : _interactive).Writer.WriteAsync(entry, ct);
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
        if (count >= MostInOneCommit || (first.IsBackground && Stopwatch.GetElapsedTime(began) > BackgroundShare)) return null;
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
        var next = _tillsTurn ? NextTill() ?? NextBackground() : NextBackground() ?? NextTill();
        _tillsTurn = next is { IsBackground: true };
        return next;
    }

    private SqliteGateEntry? NextTill() => _interactive.Reader.TryRead(out var entry) ? entry : null;

    private SqliteGateEntry? NextBackground() => _background.Reader.TryRead(out var entry) ? entry : null;
}

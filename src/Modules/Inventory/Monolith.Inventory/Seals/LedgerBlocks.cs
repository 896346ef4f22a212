using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Monolith.Data;

namespace Monolith.Inventory.Seals;

/// <summary>Reads ranges of the ledger side by side, each reader over a connection of its own, and hands on what they hash to in order.
/// </summary>
internal sealed class LedgerBlocks(IEngine engine)
{
    private const int MostReaders = 4;
    private const int Ahead = 32;

    public async IAsyncEnumerable<BlockContent> Read(
        IReadOnlyList<(long First, long Last)> ranges, [EnumeratorCancellation] CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var answers = new TaskCompletionSource<BlockContent>[ranges.Count];
        for (var i = 0; i < answers.Length; i++) answers[i] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var asked = Channel.CreateBounded<int>(Ahead);
        var readers = Enumerable.Range(0, Math.Min(MostReaders, Environment.ProcessorCount))
            .Select(_ => Task.Run(() => Work(ranges, asked.Reader, answers, stop.Token), CancellationToken.None)).ToList();
        var feeding = Feed(asked.Writer, ranges.Count, stop.Token);
        try
        {
            for (var i = 0; i < answers.Length; i++)
            {
                yield return await answers[i].Task.WaitAsync(ct);
                answers[i] = null!; // its bytes aren't needed any more
            }
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll([feeding, .. readers]);
        }
    }

    private static async Task Feed(ChannelWriter<int> asked, int count, CancellationToken ct)
    {
        try
        {
            for (var i = 0; i < count; i++) await asked.WriteAsync(i, ct);
        }
        catch (OperationCanceledException)
        {
            // nobody wants the rest
        }

        asked.Complete();
    }

    private async Task Work(
        IReadOnlyList<(long First, long Last)> ranges, ChannelReader<int> asked, TaskCompletionSource<BlockContent>[] answers,
            CancellationToken ct)
    {
        await using var connection = engine.CreateConnection();
        try
        {
            await foreach (var i in asked.ReadAllAsync(ct)) await Answer(connection, ranges[i], answers[i], ct);
        }
        catch (OperationCanceledException)
        {
            // nobody wants the rest
        }
    }

    private static async Task Answer(
        DbConnection connection, (long First, long Last) range, TaskCompletionSource<BlockContent> answer, CancellationToken ct)
    {
        try
        {
            if (connection.State != ConnectionState.Open) await connection.OpenAsync(ct);
            answer.SetResult(await BlockContent.Read(connection, range.First, range.Last, ct));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            answer.SetException(failure);
        }
    }
}

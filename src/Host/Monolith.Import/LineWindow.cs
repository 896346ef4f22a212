using Monolith.Import.Lists;
using Monolith.SharedKernel.Security;

namespace Monolith.Import;

/// <summary>Carries out many lines at a time, each in a scope of its own: writers that wait at the same moment share a commit. Lines that
/// share a key go one after another, in the order of the file, so that the outcome is the same as line by line.</summary>
internal sealed class LineWindow(IServiceScopeFactory scopes, ICurrentActor current)
{
    // A line holds one connection at a time: this stays well within a server's pool, which has a hundred unless told otherwise.
    private const int Width = 32;

    /// <summary>The lines' outcomes, in their order. When one throws, no other is begun, and those under way end first.</summary>
    public async Task<IReadOnlyList<LineOutcome>> Run(IReadOnlyList<PlannedLine> lines, CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        using var room = new SemaphoreSlim(Width);
        var last = new Dictionary<string, Task>(StringComparer.Ordinal);
        var running = new List<Task<LineOutcome>>(lines.Count);
        foreach (var line in lines)
        {
            if (line.Settled is { } outcome)
            {
                running.Add(Task.FromResult(outcome));
                continue;
            }

            // Room is given in the order of the file, so whoever is waited for has it already.
            if (!await Entered(room, stop.Token)) break;
            var before = line.Keys.Select(k => last.GetValueOrDefault(k)).OfType<Task>().ToList();
            var task = Task.Run(() => One(line, before, room, stop), CancellationToken.None);
            running.Add(task);
            foreach (var key in line.Keys) last[key] = task;
        }

        var outcomes = await Task.WhenAll(running);
        ct.ThrowIfCancellationRequested();
        return outcomes;
    }

    private static async Task<bool> Entered(SemaphoreSlim room, CancellationToken stop)
    {
        try
        {
            await room.WaitAsync(stop);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false; // why is said by the lines under way, or by the caller's own token
        }
    }

    private async Task<LineOutcome> One(PlannedLine line, List<Task> before, SemaphoreSlim room, CancellationTokenSource stop)
    {
        try
        {
            await Task.WhenAll(before);
            stop.Token.ThrowIfCancellationRequested();
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = current.Actor;
            return await line.Act(scope.ServiceProvider, stop.Token);
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
        finally
        {
            room.Release();
        }
    }
}

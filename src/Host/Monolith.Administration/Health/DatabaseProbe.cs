using Monolith.Data;

namespace Monolith.Administration.Health;

/// <summary>Whether the database can be read, and whether whoever wants to write gets his turn and finds room.</summary>
internal sealed class DatabaseProbe(AdministrationDbContext db, IEngine engine, IFaults faults) : IHealthProbe
{
    // A shop at its busiest waits for a fraction of this.
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(2);

    // So long what was refused for want of room is spoken of: nothing may be written meanwhile that would show it again.
    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(1);

    public async Task<SharedKernel.Health.Health> Look(CancellationToken ct)
    {
        try
        {
            await db.Shops.AnyAsync(ct);
            if (!await HasTurn(ct)) return Waits(KernelErrors.Busy);
            return faults.Seen(Lately) is { } seen && seen == KernelErrors.DiskFull
                ? Waits(seen)
                : new(HealthState.Good, Sentence.Of("administration.says-database"));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return faults.Of(failure) is { } known && known != KernelErrors.NoDatabase
                ? Waits(known)
                : new(HealthState.Bad, Sentence.Of("administration.says-no-database"), failure);
        }
    }

    // The till goes on selling and sends its tickets later.
    private static SharedKernel.Health.Health Waits(Error why) => new(HealthState.Degraded, Sentence.Of("error." + why.Code));

    private async Task<bool> HasTurn(CancellationToken ct)
    {
        using var given = CancellationTokenSource.CreateLinkedTokenSource(ct);
        // Writes nothing: it is there for the turn alone. Given up, it is passed over when its turn comes.
        var turn = engine.Write(db, WritePriority.Interactive, _ => Task.FromResult(false), given.Token);
        if (await Task.WhenAny(turn, Task.Delay(Turn, ct)) == turn)
        {
            await turn;
            return true;
        }

        await given.CancelAsync();
        _ = turn.ContinueWith(late => late.Exception, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return false;
    }
}

using System.Diagnostics.CodeAnalysis;
using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Hosting;

/// <summary>What came of a supervised call: a value, or why there is none. <paramref name="Started"/> tells whether the driver was entered.</summary>
internal sealed record Supervised<T>(T? Value, DeviceError? Error, bool Started);

/// <summary>
/// Stands between the Host and a driver's code for one device: one call at a time, every call with a deadline, a rest for a
/// device whose driver keeps misbehaving. A call that doesn't come back is left behind on its own thread; its caller isn't.
/// </summary>
[SuppressMessage("Reliability", "CA1001", Justification = "A semaphore without its wait handle holds nothing, and a stuck call may still release it.")]
internal sealed class DeviceSupervisor(DeviceLimits limits, TimeProvider clock, LoadedDriver driver)
{
    private readonly Lock _sync = new();
    private SemaphoreSlim _gate = new(1, 1);
    private int _failures;
    private DateTimeOffset? _restsUntil;
    private DateTimeOffset? _busySince;
    private int _stuck;

    /// <summary>Since when a call has been inside the driver; null between calls.</summary>
    public DateTimeOffset? BusySince
    {
        get { lock (_sync) return _busySince; }
    }

    /// <summary>A call never came back, or the present one takes longer than anybody would wait for it.</summary>
    public bool IsHanging => Volatile.Read(ref _stuck) > 0 || BusySince + limits.Patience < clock.GetUtcNow();

    /// <summary>Until when the device is marked faulted; null when it isn't.</summary>
    public DateTimeOffset? FaultedUntil
    {
        get { lock (_sync) return _restsUntil > clock.GetUtcNow() ? _restsUntil : null; }
    }

    public async Task<Supervised<T>> RunAsync<T>(string operation, TimeSpan deadline, Func<CancellationToken, Task<T>> call, CancellationToken ct)
    {
        if (driver.StuckCalls >= limits.StuckCallsToFaultDriver)
            return NotStarted<T>(DeviceErrorCode.Faulted, "too many calls of this driver never came back");
        if (FaultedUntil is { } until)
            return NotStarted<T>(DeviceErrorCode.Faulted, $"the device rests until {until:HH:mm:ss} UTC after repeated failures of its driver");

        var began = clock.GetTimestamp();
        SemaphoreSlim gate;
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            using var timer = clock.CreateTimer(_ => patience.Cancel(), null, deadline, Timeout.InfiniteTimeSpan);
            while (true)
            {
                gate = Volatile.Read(ref _gate);
                await gate.WaitAsync(patience.Token);
                if (ReferenceEquals(gate, Volatile.Read(ref _gate))) break;
                gate.Release(); // replaced while we waited: the call before us got stuck
            }
        }
        catch (OperationCanceledException)
        {
            return ct.IsCancellationRequested
                ? NotStarted<T>(DeviceErrorCode.Cancelled, "the caller gave up")
                : NotStarted<T>(DeviceErrorCode.Busy, "the device is still busy");
        }

        var left = deadline - clock.GetElapsedTime(began);
        return await EnterAsync(operation, left > limits.Grace ? left : limits.Grace, call, gate, ct);
    }

    private async Task<Supervised<T>> EnterAsync<T>(
        string operation, TimeSpan deadline, Func<CancellationToken, Task<T>> call, SemaphoreSlim gate, CancellationToken ct)
    {
        // Not linked to the caller's token: cancelling runs the driver's callbacks, and they must not run on the caller's thread.
        var stop = new CancellationTokenSource();
        lock (_sync) _busySince = clock.GetUtcNow();
        // A thread of its own: a driver that blocks must not eat the pool the whole shop runs on.
        var running = Task.Factory.StartNew(() => call(stop.Token), CancellationToken.None,
            TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default).Unwrap();
        if (!await EndsAsync(running, deadline, ct))
        {
            _ = stop.CancelAsync();
            if (!await EndsAsync(running, limits.Grace, CancellationToken.None)) // it may still answer properly
            {
                LeaveBehind(running, gate);
                Misbehaved();
                return new(default, new(DeviceErrorCode.Timeout, $"{operation} did not end within its deadline"), true);
            }
        }
        try
        {
            var value = await running;
            Behaved();
            return new(value, null, true);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return ct.IsCancellationRequested ? new(default, new(DeviceErrorCode.Cancelled, $"{operation} was cancelled"), true)
                : new(default, new(DeviceErrorCode.Timeout, $"{operation} did not end within its deadline", true), true);
        }
        catch (Exception e) // a driver may throw anything; only its name and message leave, never the object
        {
            Misbehaved();
            return new(default, new(DeviceErrorCode.Faulted, $"{operation} threw {e.GetType().Name}: {e.Message}"), true);
        }
        finally
        {
            lock (_sync) _busySince = null;
            gate.Release();
        }
    }

    private async Task<bool> EndsAsync(Task running, TimeSpan within, CancellationToken ct)
    {
        await running.WaitAsync(within, clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return running.IsCompleted;
    }

    /// <summary>The stuck call keeps its gate; the device goes on with a fresh one, on a fresh session and channel.</summary>
    private void LeaveBehind<T>(Task<T> running, SemaphoreSlim gate)
    {
        driver.CallStuck();
        Interlocked.Increment(ref _stuck);
        lock (_sync) _busySince = null;
        Interlocked.CompareExchange(ref _gate, new(1, 1), gate);
        gate.Release(); // wakes who waited there; they move on to the new gate
        _ = running.ContinueWith((ended, _) =>
        {
            _ = ended.Exception; // observed
            driver.StuckCallReturned();
            Interlocked.Decrement(ref _stuck);
        }, null, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private void Behaved()
    {
        lock (_sync) (_failures, _restsUntil) = (0, null);
    }

    private void Misbehaved()
    {
        lock (_sync)
            if (++_failures >= limits.FailuresToFault)
                // One more failure after the rest faults again.
                (_failures, _restsUntil) = (limits.FailuresToFault - 1, clock.GetUtcNow() + limits.CoolDown);
    }

    private static Supervised<T> NotStarted<T>(DeviceErrorCode code, string detail) => new(default, new(code, detail, Retryable: true), false);
}

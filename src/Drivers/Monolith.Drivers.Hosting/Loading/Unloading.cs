using System.Runtime.CompilerServices;

namespace Monolith.Drivers.Hosting;

/// <summary>Closing what a driver serves, letting it go, and seeing whether it went.</summary>
internal static class Unloading
{
    private const int Rounds = 20;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);

    /// <summary>Not inlined, so that no caller's frame keeps a reference.</summary>
    /// <returns>What tells whether its load context is still there, and how many devices were closed.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static async Task<(WeakReference Watch, int Closed)> CloseAsync(LoadedDriver driver)
    {
        var connections = driver.Connections();
        foreach (var connection in connections) await connection.DisposeAsync();
        return (driver.Release(), connections.Length);
    }

    /// <summary>Unloading is cooperative: it ends when the collector finds nothing that points into the driver any more.</summary>
    public static async Task<bool> LeftMemoryAsync(WeakReference watch, TimeProvider clock, CancellationToken ct)
    {
        for (var round = 0; round < Rounds && watch.IsAlive; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            if (watch.IsAlive) await Task.Delay(Between, clock, ct);
        }
        return !watch.IsAlive;
    }
}

using System.Diagnostics;
using Monolith.SharedKernel.Modules;

namespace Monolith.Host.Composition;

/// <summary>Makes ready what the first scans need, all of it at once, before the Host listens.</summary>
internal sealed class ReadyFirst(IEnumerable<IMadeReady> all, ILogger<ReadyFirst> log) : IHostedService
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(1);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(all.Select(made => Task.Run(() => Make(made, cancellationToken), cancellationToken)));
        var took = Stopwatch.GetElapsedTime(began);
        if (took > Long) log.LogInformation("Items and prices were made ready in {Seconds:N1} s", took.TotalSeconds);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task Make(IMadeReady made, CancellationToken ct)
    {
        try
        {
            await made.Make(ct);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            log.LogWarning(failure, "{What} couldn't be made before the start; it is made when somebody asks", made.GetType().Name);
        }
    }
}

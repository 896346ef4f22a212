using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Monolith.Devices.Weighing.ReadScale;

namespace Monolith.Devices.Weighing.WatchScale;

/// <summary>Sees that there is a scale to watch; the endpoint then tells what it says. Errors: devices.unknown-register,
/// devices.no-scale</summary>
[Requires(DevicesPermissions.View)]
internal sealed record WatchScale(Guid RegisterId) : IRequest<WatchedScale>;

internal sealed record WatchedScale(Guid DeviceId);

internal sealed class WatchScaleHandler(RegisterScale registerScale) : IHandler<WatchScale, WatchedScale>
{
    public async Task<Result<WatchedScale>> Handle(WatchScale request, CancellationToken ct)
    {
        var found = await registerScale.Of(request.RegisterId, ct);
        return found.IsOk ? new WatchedScale(found.Value.Id) : found.Error!;
    }
}

/// <summary>A scale's readings as they come: each change at once, and the last one again now and then, so that silence means a broken
/// line.</summary>
internal sealed class ScaleStream(IServiceScopeFactory scopes, Scales scales, IHostApplicationLifetime process, TimeProvider clock)
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan SayAgain = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);

    public async IAsyncEnumerable<SseItem<ScaleReading>> Of(Guid registerId, [EnumeratorCancellation] CancellationToken ct)
    {
        // Who watches must not hold up the end of the process.
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, process.ApplicationStopping);
        var (device, looked) = (await Find(registerId, both.Token), clock.GetTimestamp());
        ScaleReading? last = null;
        var said = clock.GetTimestamp();
        while (device is not null && !both.IsCancellationRequested)
        {
            var reading = await Read(device, both.Token);
            if (reading is null) yield break;
            if (!reading.SaysTheSameAs(last) || clock.GetElapsedTime(said) >= SayAgain)
            {
                (last, said) = (reading, clock.GetTimestamp());
                yield return new SseItem<ScaleReading>(reading, "weight");
            }

            await Task.Delay(Between, clock, both.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            // Another scale, other settings: it goes on with those. None any more: it ends.
            if (clock.GetElapsedTime(looked) >= LookAgain) (device, looked) = (await Find(registerId, both.Token), clock.GetTimestamp());
        }
    }

    private async Task<ScaleReading?> Read(DeviceRow device, CancellationToken ct)
    {
        try
        {
            return await scales.Read(device, ct);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private async Task<DeviceRow?> Find(Guid registerId, CancellationToken ct)
    {
        if (ct.IsCancellationRequested) return null;
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("devices.weighing");
        try
        {
            var found = await scope.ServiceProvider.GetRequiredService<RegisterScale>().Of(registerId, ct);
            return found.IsOk ? found.Value : null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}

internal static class WatchScaleEndpoint
{
    public static void Map(RouteGroupBuilder devices) => devices
        .MapGet("registers/{registerId:guid}/scale/live", async (Guid registerId, ISender send, ScaleStream stream, CancellationToken ct) =>
        {
            var found = await send.Send(new WatchScale(registerId), ct);
            return found.IsOk ? TypedResults.ServerSentEvents(stream.Of(registerId, ct)) : found.Error!.ToHttp();
        })
        .Serves<WatchScale>()
        .WithName("WatchScale")
        .WithSummary("What is on a register's scale, as it changes: server-sent events named weight")
        .Produces<ScaleReading>(StatusCodes.Status200OK, "text/event-stream");
}

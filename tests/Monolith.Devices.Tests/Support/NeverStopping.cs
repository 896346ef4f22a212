using Microsoft.Extensions.Hosting;

namespace Monolith.Devices.Tests.Support;

/// <summary>A process that goes on for ever.</summary>
internal sealed class NeverStopping : IHostApplicationLifetime
{
    public CancellationToken ApplicationStarted => CancellationToken.None;

    public CancellationToken ApplicationStopping => CancellationToken.None;

    public CancellationToken ApplicationStopped => CancellationToken.None;

    public void StopApplication() => throw new NotSupportedException();
}

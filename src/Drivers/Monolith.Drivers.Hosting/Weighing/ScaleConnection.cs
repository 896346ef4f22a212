using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Hosting;

/// <summary>A scale as the rest of the product sees it.</summary>
public sealed class ScaleConnection : DeviceConnection<IScale>
{
    internal ScaleConnection(
        LoadedDriver driver, DeviceBinding binding, ScaleCapabilities capabilities, DriverHostingOptions options, TimeProvider clock)
        : base(driver, binding, options, clock) => Capabilities = capabilities;

    public ScaleCapabilities Capabilities { get; }

    /// <summary>What is on the scale now. No answer is an error and never a weight.</summary>
    public Task<DeviceResult<WeightReading>> WeighAsync(CancellationToken ct) =>
        AskAsync("weigh", Limits.Status, (scale, stop) => scale.WeighAsync(stop), ct);

    /// <summary>Sets the empty scale to zero.</summary>
    public Task<DeviceError?> ZeroAsync(CancellationToken ct) => TellAsync("zero", (scale, stop) => scale.ZeroAsync(stop), ct);

    /// <summary>Takes what is on the scale as tare, or lets the tare go.</summary>
    public Task<DeviceError?> TareAsync(bool set, CancellationToken ct) =>
        TellAsync("tare", (scale, stop) => scale.TareAsync(set, stop), ct);

    // A command is not repeated on a fresh connection: the scale may have taken it.
    private async Task<DeviceError?> TellAsync(string operation, Func<IScale, CancellationToken, Task<DeviceError?>> tell,
        CancellationToken ct)
    {
        var call = await CallAsync(operation, Limits.Status, async stop =>
        {
            var (session, _, error) = await SessionAsync(stop);
            if (session is null) return new Told(error);
            error = await tell(session.Device, stop);
            if (LostLink(error)) Drop(session);
            return new Told(error);
        }, ct);
        var problem = call.Error ?? call.Value!.Error;
        Note(problem);
        return problem;
    }

    private sealed record Told(DeviceError? Error);
}

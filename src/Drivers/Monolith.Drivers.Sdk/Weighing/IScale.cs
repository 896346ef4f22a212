using System.Collections.Immutable;

namespace Monolith.Drivers.Sdk;

/// <summary>Drives scales; manifest kind "scale".</summary>
public interface IScaleFactory : IDeviceFactory<IScale, ScaleCapabilities>;

/// <summary>A session with a scale. Later abilities come as further optional interfaces beside this one.</summary>
public interface IScale : IDeviceSession
{
    /// <summary>What is on the scale, measured after the call began: never an answer that lay there from before.</summary>
    /// <returns>
    /// A reading, which may well hold no weight (in motion, overloaded). A frame that is cut short, out of its form or fails its check is
    /// an error and never a weight. Errors: Timeout, Offline, Malformed, Checksum, Cancelled.
    /// </returns>
    Task<DeviceResult<WeightReading>> WeighAsync(CancellationToken ct);

    /// <summary>Sets the empty scale to zero.</summary>
    /// <returns>Null when the scale took the command. Errors: NotSupported, Timeout, Offline, Cancelled.</returns>
    Task<DeviceError?> ZeroAsync(CancellationToken ct);

    /// <summary>Takes what is on the scale as tare, or lets the tare go.</summary>
    /// <param name="set">True: what lies there is the tare from now on. False: no tare.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>Null when the scale took the command. Errors: NotSupported, Timeout, Offline, Cancelled.</returns>
    Task<DeviceError?> TareAsync(bool set, CancellationToken ct);
}

/// <summary>What a scale can do with its present settings.</summary>
/// <param name="Protocol">The language it speaks, such as "mettler-8217".</param>
/// <param name="Units">The units it may answer in.</param>
/// <param name="Zero">Whether it takes the command to set zero.</param>
/// <param name="Tare">Whether it takes the commands to set and clear the tare.</param>
public sealed record ScaleCapabilities(string Protocol, ImmutableArray<WeightUnit> Units, bool Zero, bool Tare);

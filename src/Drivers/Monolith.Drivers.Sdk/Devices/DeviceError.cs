namespace Monolith.Drivers.Sdk;

/// <summary>What went wrong, as a code that pages can translate and jobs can decide on.</summary>
public enum DeviceErrorCode
{
    /// <summary>No such device or address.</summary>
    NotFound,

    /// <summary>Another program or connection holds the device.</summary>
    Claimed,

    /// <summary>The device or its session is doing something else.</summary>
    Busy,

    /// <summary>No answer within the time allowed.</summary>
    Timeout,

    /// <summary>The link is closed, refused or broken, or the device says it is off line.</summary>
    Offline,

    /// <summary>The paper has ended.</summary>
    PaperOut,

    /// <summary>A cover is open.</summary>
    CoverOpen,

    /// <summary>The cutter is jammed or reports an error.</summary>
    CutterError,

    /// <summary>Data that does not have the form it must have.</summary>
    Malformed,

    /// <summary>A checksum was wrong.</summary>
    Checksum,

    /// <summary>The device or its profile cannot do this.</summary>
    NotSupported,

    /// <summary>A value or a length outside its limits.</summary>
    OutOfRange,

    /// <summary>The settings of the device are incomplete or contradict one another.</summary>
    ConfigInvalid,

    /// <summary>The caller gave up.</summary>
    Cancelled,

    /// <summary>The driver misbehaved, or the device reports an error that only a person can clear.</summary>
    Faulted,
}

/// <summary>An expected failure. Drivers return it; they do not throw for states a device can be in.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Detail">One plain English sentence for logs and support, at most 500 characters, never with data of a customer.</param>
/// <param name="Retryable">Whether the same request may succeed later without anybody changing a setting.</param>
public sealed record DeviceError(DeviceErrorCode Code, string Detail, bool Retryable = false)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Code}: {Detail}";
}

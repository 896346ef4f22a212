namespace Monolith.Drivers.Sdk;

/// <summary>A two-way stream of bytes to one device. The Host opens, owns and closes it; a driver opens nothing itself.</summary>
/// <remarks>One reader and one writer at a time. A closed channel stays closed: the Host makes a new session on a new channel.</remarks>
public interface IByteChannel
{
    /// <summary>Where it leads, for logs: "tcp://10.0.0.5:9100".</summary>
    string Name { get; }

    /// <summary>Waits for bytes.</summary>
    /// <param name="buffer">Where they go; 1 to 65,536 bytes.</param>
    /// <param name="wait">How long to wait for the first byte; more than zero, at most one minute.</param>
    /// <param name="ct">Ends the wait; ends as <see cref="DeviceErrorCode.Cancelled"/>, not as an exception.</param>
    /// <returns>1 or more bytes read. Errors: <see cref="DeviceErrorCode.Timeout"/> (nothing came, the channel stays usable),
    /// <see cref="DeviceErrorCode.Offline"/> (closed or broken), <see cref="DeviceErrorCode.Cancelled"/>.</returns>
    ValueTask<DeviceResult<int>> ReadAsync(Memory<byte> buffer, TimeSpan wait, CancellationToken ct);

    /// <summary>Sends all bytes.</summary>
    /// <param name="data">At most 65,536 bytes.</param>
    /// <param name="wait">How long the other side may take to accept them; more than zero, at most one minute.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>Null when the link took them all (which does not mean that a device acted on them). After an error any part of
    /// them may have gone out, and the channel is closed. Errors: Timeout, Offline, Cancelled.</returns>
    ValueTask<DeviceError?> WriteAsync(ReadOnlyMemory<byte> data, TimeSpan wait, CancellationToken ct);

    /// <summary>Throws away what has arrived and was not read, so that an old answer is not taken for a new one.</summary>
    /// <returns>The number of bytes thrown away.</returns>
    int DiscardInput();
}

using System.Data.Common;

namespace Monolith.Data;

/// <summary>What stands in a database's way that is none of our doing.</summary>
public enum EngineFault
{
    /// <summary>Somebody else holds it, longer than one waits.</summary>
    Busy,

    /// <summary>No room for what is to be kept.</summary>
    DiskFull,

    /// <summary>It doesn't answer.</summary>
    Away,
}

/// <inheritdoc cref="IFaults"/>
internal sealed class EngineFaults(IEngine engine, TimeProvider clock) : IFaults
{
    // What .NET gives for a disk without room: Windows' two codes, and the number of Linux and macOS as it is.
    private static readonly int[] NoRoom = [unchecked((int)0x80070070), unchecked((int)0x80070027), 28];

    private volatile Tuple<Error, long>? _last;

    public Error? Seen(TimeSpan within) => _last is { } last && clock.GetElapsedTime(last.Item2) < within ? last.Item1 : null;

    public Error? Of(Exception failure)
    {
        for (var inner = failure; inner is not null; inner = inner.InnerException)
        {
            var fault = inner switch
            {
                DbException thrown => engine.FaultOf(thrown),
                IOException io when NoRoom.Contains(io.HResult) => EngineFault.DiskFull,
                System.ComponentModel.Win32Exception { NativeErrorCode: 28 } => EngineFault.DiskFull,
                _ => (EngineFault?)null,
            };
            if (fault is not { } known) continue;
            _last = Tuple.Create(Said(known), clock.GetTimestamp());
            return _last.Item1;
        }

        return null;
    }

    private static Error Said(EngineFault fault) => fault switch
    {
        EngineFault.Busy => KernelErrors.Busy,
        EngineFault.DiskFull => KernelErrors.DiskFull,
        _ => KernelErrors.NoDatabase,
    };
}

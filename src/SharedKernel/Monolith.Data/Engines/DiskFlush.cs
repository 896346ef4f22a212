using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Monolith.Data.Engines;

/// <summary>Makes what was written to a file durable.</summary>
internal static class DiskFlush
{
    private const int Interrupted = 4; // EINTR

    /// <summary>Returns when the disk holds the file's data and its length. On Linux without its times, as SQLite itself does there: the log
    /// is written over and over at one length, and the times alone would cost a write of their own at every flush.</summary>
    /// <exception cref="IOException">The disk refused.</exception>
    public static void Data(SafeFileHandle file)
    {
        if (!OperatingSystem.IsLinux())
        {
            RandomAccess.FlushToDisk(file);
            return;
        }

        while (fdatasync(file) != 0)
        {
            var error = Marshal.GetLastPInvokeError();
            if (error != Interrupted) throw new IOException("The disk refused to keep what was written.", new Win32Exception(error));
        }
    }

    [DllImport("libc", SetLastError = true)]
    private static extern int fdatasync(SafeFileHandle file);
}

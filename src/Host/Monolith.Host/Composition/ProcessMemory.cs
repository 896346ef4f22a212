using System.Runtime.InteropServices;

namespace Monolith.Host.Composition;

/// <summary>Keeps the process small where the runtime and the C library would keep what they don't use. Nothing depends on it.</summary>
internal static class ProcessMemory
{
    /// <summary>glibc's M_ARENA_MAX (mallopt(3)): into how many heaps threads are spread that allocate natively.</summary>
    private const int MostHeaps = -8;

    /// <summary>Before threads are started. glibc makes up to eight native heaps a core, and each keeps what was freed in it; SQLite, which
    /// allocates natively, writes on one thread, so that two serve it as well.</summary>
    public static void FewNativeHeaps() => Try(() => mallopt(MostHeaps, 2));

    /// <summary>Gives back what only the start needed: compiled expressions, models in the making, a demo's rows.</summary>
    public static void GiveBack() => Task.Run(() =>
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        Try(() => malloc_trim(0));
    });

    private static void Try(Func<int> ask)
    {
        if (!OperatingSystem.IsLinux()) return;
        try
        {
            ask();
        }
        catch (EntryPointNotFoundException)
        {
            // Another C library, which has no such thing.
        }
        catch (DllNotFoundException)
        {
            // The same.
        }
    }

    [DllImport("libc")]
    private static extern int mallopt(int parameter, int value);

    [DllImport("libc")]
    private static extern int malloc_trim(nuint padding);
}

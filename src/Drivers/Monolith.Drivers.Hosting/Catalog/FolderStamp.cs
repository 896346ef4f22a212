using System.Text;
using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Hosting;

/// <summary>What lies in the driver folders, without reading any of it: names, sizes and times. It differs whenever a scan might find
/// something
/// else, and costs little enough to be asked every other second, which watchers of the system don't save: they miss network
/// drives.</summary>
internal static class FolderStamp
{
    private const int MostFiles = 20_000;

    public static string Of(IEnumerable<string> roots)
    {
        var stamp = new StringBuilder();
        foreach (var candidate in Candidates.Find(roots))
        {
            stamp.Append(candidate.Folder).Append('\n');
            try
            {
                var files = new DirectoryInfo(candidate.Folder).EnumerateFiles("*", SearchOption.AllDirectories).Take(MostFiles);
                foreach (var file in files.OrderBy(f => f.FullName, StringComparer.Ordinal))
                    stamp.Append(file.FullName).Append(' ').Append(file.Length).Append(' ').Append(file.LastWriteTimeUtc.Ticks)
                        .Append('\n');
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                stamp.Append("unreadable\n"); // removed or not readable while we looked
            }
        }
        return stamp.ToString();
    }
}

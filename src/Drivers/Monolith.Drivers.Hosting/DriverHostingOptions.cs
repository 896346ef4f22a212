using System.Collections.Frozen;
using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Hosting;

/// <summary>Where drivers are looked for and how far they are trusted.</summary>
public sealed record DriverHostingOptions
{
    /// <summary>Folders that hold &lt;driver-id&gt;/&lt;version&gt;/driver.json. Absent ones are skipped; the same version in an earlier folder wins.</summary>
    public required IReadOnlyList<string> Folders { get; init; }

    /// <summary>Where verified copies are loaded from; nobody but the process should be able to write there. Default: the temporary folder.</summary>
    public string? ShadowFolder { get; init; }

    /// <summary>SHA-256 (lower-case hex) of each <c>driver.json</c> that was built and shipped with this Host. A manifest names the hash of every file
    /// of its driver, so one hash stands for the whole folder, wherever it lies.</summary>
    public IReadOnlySet<string> Shipped { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Developer mode: drivers that neither came with the Host nor carry a verified signature may run, and are shown as unsigned.</summary>
    public bool AllowUnsigned { get; init; }

    /// <summary>Deadlines and the breaker of every device.</summary>
    public DeviceLimits Limits { get; init; } = new();

    /// <summary>Where log lines of drivers and of their Host go.</summary>
    public Action<DriverLogEntry>? Log { get; init; }

    /// <summary>The folders a normal installation has: beside the program, in the data folder, and in the repository when run from source.</summary>
    public static IReadOnlyList<string> UsualFolders(string? dataFolder)
    {
        List<string> folders = [Path.Combine(AppContext.BaseDirectory, "plugins")];
        if (dataFolder is not null) folders.Add(Path.Combine(Path.GetFullPath(dataFolder), "plugins"));
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Monolith.sln")) || File.Exists(Path.Combine(at.FullName, "Directory.Packages.props")))
            {
                folders.Add(Path.Combine(at.FullName, "plugins"));
                break;
            }
        return folders;
    }
}

/// <summary>How long a driver may take and when its device is given a rest.</summary>
public sealed record DeviceLimits
{
    /// <summary>Loading a driver and running its constructor.</summary>
    public TimeSpan Load { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Connecting and opening a session.</summary>
    public TimeSpan Open { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A status question.</summary>
    public TimeSpan Status { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>A print job, opening not counted.</summary>
    public TimeSpan Print { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a cancelled call may take to come back before it is left behind.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>A call that takes longer than this shows its device as hanging while it lasts.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Misbehaviour (a throw, a missed deadline) in a row that marks the device faulted.</summary>
    public int FailuresToFault { get; init; } = 3;

    /// <summary>How long a faulted device is left alone.</summary>
    public TimeSpan CoolDown { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Calls of one driver that never came back, over all its devices, that mark the driver itself faulted.</summary>
    public int StuckCallsToFaultDriver { get; init; } = 8;
}

/// <summary>One line of a driver's log.</summary>
public sealed record DriverLogEntry(DateTimeOffset At, string Driver, string Device, DriverLogLevel Level, string Message);

using System.Collections.Frozen;
using System.Net;

namespace Monolith.Devices.Contracts;

/// <summary>What the Host says about this installation; register one in DI, or the defaults hold.</summary>
/// <param name="DataFolder">Drivers are also looked for in its <c>plugins</c> folder, and verified copies are kept in <c>drivers</c>;
/// null: only beside the program and in the repository.</param>
/// <param name="AllowUnsigned">Whether drivers run that neither came with the program nor have a verified signature. They are marked on the devices page.</param>
public sealed record DevicesOptions(string? DataFolder = null, bool AllowUnsigned = false)
{
    /// <summary>SHA-256 (lower-case hex) of each <c>driver.json</c> that was built with the program: these drivers run by themselves.</summary>
    public IReadOnlySet<string> ShippedDrivers { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Where devices in the network may be: nobody makes this process talk to anything else.</summary>
    public IReadOnlyList<IPNetwork> Networks { get; init; } = PrivateNetworks;

    /// <summary>Those that no router of the Internet passes on; not this machine itself, nor what machines give themselves.</summary>
    public static IReadOnlyList<IPNetwork> PrivateNetworks { get; } =
        [IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("fc00::/7")];

    public bool Reaches(IPAddress address) => Networks.Any(n => n.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));

    /// <summary>How often it is looked whether something else lies in the driver folders. Twice this and a driver that was put there
    /// runs.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How often the drivers are verified anew, whether or not anything looks different.</summary>
    public TimeSpan ScanEvery { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often the queue is looked at when nothing woke the printing.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>A print job, opening not counted. Longer than any receipt takes on a slow printer.</summary>
    public TimeSpan PrintWithin { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Waits before a job that could not be sent is tried again; the last one repeats.</summary>
    public IReadOnlyList<TimeSpan> RetryWaits { get; init; } =
        [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(30)];
}

namespace Monolith.Drivers.Simulators;

/// <summary>What kind of scale is simulated.</summary>
public sealed record SimulatedScaleOptions
{
    /// <summary>The languages it can speak.</summary>
    public static IReadOnlyList<string> Protocols { get; } =
    [
        "mettler-8217", "mettler-8217-lb", "nci-ecr", "toledo-continuous", "toledo-continuous-checksum", "mt-sics", "cas", "cas-22",
            "avery-berkel",
    ];

    /// <summary>One of <see cref="Protocols"/>.</summary>
    public string Protocol { get; init; } = "mettler-8217";

    /// <summary>TCP port on the loopback address; 0 lets the system choose.</summary>
    public int Port { get; init; }

    /// <summary>The most it can carry, in thousandths of its unit.</summary>
    public int Capacity { get; init; } = 15_000;

    /// <summary>How often it sends, where its language sends unasked.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMilliseconds(100);

    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

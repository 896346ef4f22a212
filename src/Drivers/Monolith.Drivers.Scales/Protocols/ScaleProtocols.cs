namespace Monolith.Drivers.Scales;

/// <summary>The protocols by the names that settings and commands know them by.</summary>
internal static class ScaleProtocols
{
    /// <summary>Those that a scale can be asked in.</summary>
    public static IReadOnlyList<IScaleProtocol> Driven { get; } =
    [
        new Mettler8217(pounds: false), new Mettler8217(pounds: true), new NciEcr(), new ToledoContinuous(withChecksum: false),
        new ToledoContinuous(withChecksum: true), new MtSics(), new Cas(), new Cas22(), new AveryBerkel(),
    ];

    /// <summary>All whose frames can be read.</summary>
    public static IReadOnlyList<IScaleProtocol> Read { get; } = [.. Driven, new Dialog()];
}

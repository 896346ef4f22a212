namespace Monolith.Inventory.Domain.Reordering;

/// <summary>How many standard deviations of safety a service level asks for: the quantile of the normal distribution, in ten-thousandths.
/// A table and not a formula, so that the figure is the same everywhere and can be looked up.</summary>
internal static class ServiceLevels
{
    public const int Scale = 10_000;

    private static readonly (int Permille, int Z)[] Table =
    [
        (500, 0), (750, 6_745), (800, 8_416), (850, 10_364), (900, 12_816), (925, 14_395), (950, 16_449), (960, 17_507), (970, 18_808),
        (975, 19_600), (980, 20_537), (985, 21_701), (990, 23_263), (995, 25_758), (998, 28_782), (999, 30_902),
    ];

    public static IReadOnlyList<int> All { get; } = [.. Table.Select(t => t.Permille)];

    public static int? Z(int permille) => Array.Find(Table, t => t.Permille == permille) is { Permille: > 0 } found ? found.Z : null;
}

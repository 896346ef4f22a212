namespace Monolith.Load;

/// <summary>Times in milliseconds, sorted when asked.</summary>
internal sealed class Latencies(IEnumerable<double> milliseconds)
{
    private readonly double[] _sorted = milliseconds.Order().ToArray();

    public IReadOnlyList<double> All => _sorted;

    public int Count => _sorted.Length;

    public double Max => _sorted.Length == 0 ? 0 : Round(_sorted[^1]);

    public double Percentile(double percent) =>
        _sorted.Length == 0 ? 0 : Round(_sorted[Math.Clamp((int)Math.Ceiling(percent / 100 * _sorted.Length) - 1, 0, _sorted.Length - 1)]);

    private static double Round(double value) => Math.Round(value, 2);
}

namespace Monolith.Flows.Tests.Shops;

/// <summary>The process kills itself at a place of the product's (CrashPoints), as a power cut would.</summary>
internal static class PowerCut
{
    // 128 + SIGKILL. A process that ends in any other way had the time to tidy up, or never came to the place.
    private const int Killed = 137;

    public static IReadOnlyDictionary<string, string> At(string point, int pass = 1) =>
        new Dictionary<string, string> { ["MONOLITH_CRASH_AT"] = $"{point}:{pass}" };

    /// <summary>Another pass at each run; the output says the seed, which MONOLITH_TEST_SEED brings back.</summary>
    public static (Random Random, int Pass) AtRandom(ITestOutputHelper output, int from, int to)
    {
        var given = Environment.GetEnvironmentVariable("MONOLITH_TEST_SEED");
        var seed = given is null ? Random.Shared.Next() : int.Parse(given, CultureInfo.InvariantCulture);
        var random = new Random(seed);
        var pass = random.Next(from, to);
        output.WriteLine($"MONOLITH_TEST_SEED={seed}, pass {pass}");
        return (random, pass);
    }

    public static void Assert(int exitCode, string output) =>
        Xunit.Assert.True(exitCode == Killed, $"The process ended with {exitCode}:\n{output}");
}

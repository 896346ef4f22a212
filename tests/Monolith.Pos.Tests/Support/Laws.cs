namespace Monolith.Pos.Tests.Support;

/// <summary>What must hold for whatever comes. A failing run names the seed it failed with.</summary>
internal static class Laws
{
    private const int Cases = 5_000;

    public static void ForAll(Action<Random> law)
    {
        var first = Environment.TickCount;
        for (var seed = first; seed < first + Cases; seed++)
        {
            try
            {
                law(new Random(seed));
            }
            catch (Exception failure)
            {
                throw new Xunit.Sdk.XunitException($"Seed {seed}: {failure.Message}");
            }
        }
    }
}

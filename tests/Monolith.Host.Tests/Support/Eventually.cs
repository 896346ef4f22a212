namespace Monolith.Host.Tests.Support;

internal static class Eventually
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    /// <summary>Looks until there is something, for at most twenty seconds unless more are given.</summary>
    public static async Task<T> Is<T>(Func<Task<T?>> look, int seconds = 20)
        where T : class
    {
        for (var tries = 0; tries < seconds * 10; tries++)
        {
            if (await look() is { } found) return found;
            await Task.Delay(LookAgain);
        }

        throw new TimeoutException($"It didn't happen within {seconds} seconds.");
    }
}

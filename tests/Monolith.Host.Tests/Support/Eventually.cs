namespace Monolith.Host.Tests.Support;

internal static class Eventually
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    /// <summary>Looks until there is something, for at most twenty seconds.</summary>
    public static async Task<T> Is<T>(Func<Task<T?>> look)
        where T : class
    {
        for (var tries = 0; tries < 200; tries++)
        {
            if (await look() is { } found) return found;
            await Task.Delay(LookAgain);
        }

        throw new TimeoutException("It didn't happen within twenty seconds.");
    }
}

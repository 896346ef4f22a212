namespace Monolith.Engines.Tests;

public sealed class EngineLockTests
{
    [SkippableTheory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.PostgreSql)]
    [InlineData(EngineKind.SqlServer)]
    public async Task A_lock_is_one_owners_until_it_is_given_back(EngineKind engine)
    {
        using var database = await Database.Make(engine);
        await using var house = database.Open();
        var here = house.Services.GetRequiredService<IEngine>();
        var first = await EngineLock.TryTake(here, "import:1", CancellationToken.None);
        Assert.NotNull(first);
        Assert.Null(await EngineLock.TryTake(here, "import:1", CancellationToken.None));
        await using (var other = await EngineLock.TryTake(here, "import:2", CancellationToken.None)) Assert.NotNull(other);
        var waits = EngineLock.Take(here, "import:1", CancellationToken.None);
        await first.DisposeAsync();
        await using var second = await waits;
        Assert.Null(await EngineLock.TryTake(here, "import:1", CancellationToken.None));
    }
}

namespace Monolith.Engines.Tests;

public sealed class NumberTests
{
    [SkippableTheory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.PostgreSql)]
    [InlineData(EngineKind.SqlServer)]
    public async Task Sixteen_writers_get_numbers_without_a_gap_and_none_twice(EngineKind engine)
    {
        using var database = await Database.Make(engine);
        await using var house = database.Open();
        Task<Result<string>> Take() => house.Teller(db => db.Write<string>("teller.number", async ct => await db.NextDocumentNumber("PO", ct), CancellationToken.None));

        var taken = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(Take)));

        Assert.Equal(Enumerable.Range(1, 16).Select(n => $"PO-{n:000000}"), taken.Select(t => t.Value).Order(StringComparer.Ordinal));
    }

    [SkippableTheory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.PostgreSql)]
    public async Task A_write_that_is_given_up_gives_its_number_back(EngineKind engine)
    {
        using var database = await Database.Make(engine);
        await using var house = database.Open();
        async Task<long> Take(bool giveUp)
        {
            var number = 0L;
            await house.Teller(db => db.Write<int>("teller.number", async ct =>
            {
                number = await db.NextNumber("run", ct, count: 3);
                return giveUp ? Error.Conflict("teller.no", "No.") : 1;
            }, CancellationToken.None));
            return number;
        }

        Assert.Equal(3, await Take(giveUp: false));
        Assert.Equal(6, await Take(giveUp: true));
        Assert.Equal(6, await Take(giveUp: false));
    }
}

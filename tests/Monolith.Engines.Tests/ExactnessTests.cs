namespace Monolith.Engines.Tests;

public sealed class ExactnessTests
{
    [SkippableTheory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.PostgreSql)]
    public async Task Money_sorts_and_sums_exactly_where_people_write_a_comma(EngineKind engine)
    {
        using var culture = Culture.Use("hu-HU");
        using var database = await Database.Make(engine);
        await using var house = database.Open();
        var random = new Random(4711);
        decimal[] edges = [0m, 0.01m, -0.01m, 9.99m, 10m, -10m, 100m, 99.99m, 0.1m, 0.2m, 900_000_000.25m];
        var amounts = edges.Concat(Enumerable.Range(0, 200).Select(_ => random.Next(-1_000_000, 1_000_000) / 100m)).Select(a => Money.Of(a)).ToList();

        await house.Teller(db => db.Write<int>("teller.fill", async ct =>
        {
            await db.BulkInsert([.. amounts.Select(a => new Coin { Id = Guid.CreateVersion7(), Amount = a })], ct);
            return amounts.Count;
        }, CancellationToken.None));

        Assert.Equal(amounts.Order(), await house.Teller(db => db.Set<Coin>().OrderBy(c => c.Amount).Select(c => c.Amount).ToListAsync()));
        var sum = await house.Teller(db => db.Database.SqlQuery<long>($"SELECT CAST(SUM(amount) AS bigint) AS \"Value\" FROM tel_coins").SingleAsync());
        Assert.Equal(Money.Sum(amounts), Money.FromScaled(sum));
        var above = Money.Of(9.99m);
        Assert.Equal(amounts.Count(a => a > above), await house.Teller(db => db.Set<Coin>().CountAsync(c => c.Amount > above)));
    }
}

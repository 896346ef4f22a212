namespace Monolith.Engines.Tests;

public sealed class StrictQueryTests
{
    [Fact]
    public async Task A_page_of_rows_in_no_order_fails_where_it_is_written()
    {
        using var database = await Database.Make(EngineKind.Sqlite);
        await using var house = database.Open();
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => house.Teller(db => db.Set<Coin>().Skip(1).Take(1).ToListAsync()));
        Assert.Contains("OrderBy", failure.Message, StringComparison.Ordinal);
        Assert.Empty(await house.Teller(db => db.Set<Coin>().OrderBy(c => c.Id).Skip(1).Take(1).ToListAsync()));
    }
}

using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Monolith.Engines.Tests;

/// <summary>A query whose answer is a matter of luck or of size fails where it is written; the same question asked well is answered.</summary>
public sealed class StrictQueryTests
{
    [Fact]
    public Task A_page_of_rows_in_no_order_fails() => Fails(
        CoreEventId.RowLimitingOperationWithoutOrderByWarning,
        db => db.Set<Coin>().Skip(1).Take(1).ToListAsync(),
        db => db.Set<Coin>().OrderBy(c => c.Id).Skip(1).Take(1).ToListAsync());

    [Fact]
    public Task The_first_of_all_rows_in_no_order_fails() => Fails(
        CoreEventId.FirstWithoutOrderByAndFilterWarning,
        db => db.Set<Coin>().FirstOrDefaultAsync(),
        db => db.Set<Coin>().OrderBy(c => c.Id).FirstOrDefaultAsync());

    [Fact]
    public Task An_order_that_is_lost_again_fails() => Fails(
        CoreEventId.DistinctAfterOrderByWithoutRowLimitingOperatorWarning,
        db => db.Set<Coin>().OrderBy(c => c.Id).Select(c => c.Version).Distinct().ToListAsync(),
        db => db.Set<Coin>().Select(c => c.Version).Distinct().OrderBy(v => v).ToListAsync());

    [Fact]
    public Task Two_kinds_of_parts_that_multiply_each_other_fail() => Fails(
        RelationalEventId.MultipleCollectionIncludeWarning,
        db => db.Set<Purse>().Include(p => p.Pockets).Include(p => p.Seams).ToListAsync(),
        db => db.Set<Purse>().Include(p => p.Pockets).Include(p => p.Seams).AsSplitQuery().ToListAsync());

    private static async Task Fails<T>(EventId rule, Func<TellerDbContext, Task<T>> careless, Func<TellerDbContext, Task<T>> careful)
    {
        using var database = await Database.Make(EngineKind.Sqlite);
        await using var house = database.Open();
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => house.Teller(careless));
        Assert.Contains(rule.Name!, failure.Message, StringComparison.Ordinal);
        await house.Teller(careful);
    }
}

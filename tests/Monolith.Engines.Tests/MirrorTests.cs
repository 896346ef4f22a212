using Monolith.Data;

namespace Monolith.Engines.Tests;

public sealed class MirrorTests
{
    [SkippableTheory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.PostgreSql)]
    public async Task What_this_process_commits_is_there_at_once_and_only_what_changed_is_read_again(EngineKind engine)
    {
        using var database = await Database.Make(engine);
        await using var house = database.Open();
        var mirror = house.Services.GetRequiredService<PriceMirror>();
        await Save(house, [.. Enumerable.Range(1, 20).Select(Price)]);
        await mirror.Fresh(CancellationToken.None);
        Assert.Equal((20, 20), (mirror.Count, mirror.Shaped));

        await Change(house, 7, p => p.Amount = Money.Of(99));
        await mirror.Fresh(CancellationToken.None);

        Assert.Equal("Price 7 99.00", mirror.Find(7));
        Assert.Equal(21, mirror.Shaped);
    }

    [SkippableTheory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.PostgreSql)]
    public async Task What_another_host_commits_is_there_after_two_seconds(EngineKind engine)
    {
        using var database = await Database.Make(engine);
        await using var house = database.Open();
        await Save(house, Price(1));
        var mirror = house.Services.GetRequiredService<PriceMirror>();
        await mirror.Fresh(CancellationToken.None);

        await using (var other = database.Open()) await Change(other, 1, p => p.IsGone = true);
        await mirror.Fresh(CancellationToken.None);
        Assert.Equal(1, mirror.Count); // nobody told this process

        await Task.Delay(PriceMirror.LookAgainAfter);
        await mirror.Fresh(CancellationToken.None);
        Assert.Equal(0, mirror.Count);
    }

    [Fact]
    public async Task A_write_that_is_given_up_changes_no_mirror()
    {
        using var database = await Database.Make(EngineKind.Sqlite);
        await using var house = database.Open();
        await Save(house, Price(1));
        var mirror = house.Services.GetRequiredService<PriceMirror>();
        await mirror.Fresh(CancellationToken.None);

        await house.Teller(db => db.Write<int>("teller.save", async ct =>
        {
            (await db.Set<Price>().AsTracking().SingleAsync(ct)).Amount = Money.Of(5);
            await db.SaveChangesAsync(ct);
            return Error.Conflict("teller.no", "No.");
        }, CancellationToken.None));
        await mirror.Fresh(CancellationToken.None);

        Assert.Equal("Price 1 1.00", mirror.Find(1));
    }

    [Fact]
    public async Task A_mirrored_row_cannot_be_removed_behind_its_mirrors()
    {
        using var database = await Database.Make(EngineKind.Sqlite);
        await using var house = database.Open();
        await Save(house, Price(1));

        await Assert.ThrowsAsync<InvalidOperationException>(() => house.Teller(db => db.Write<int>("teller.remove", async ct =>
        {
            db.Remove(await db.Set<Price>().AsTracking().SingleAsync(ct));
            return 1;
        }, CancellationToken.None)));
    }

    internal static Price Price(int id) => new() { Id = id, Name = $"Price {id}", Amount = Money.Of(id) };

    internal static Task Save(House house, params Price[] prices) => house.Teller(db => db.Write<int>("teller.save", _ =>
    {
        db.AddRange(prices);
        return Task.FromResult<Result<int>>(prices.Length);
    }, CancellationToken.None));

    private static Task Change(House house, int id, Action<Price> change) => house.Teller(db => db.Write<int>("teller.save", async ct =>
    {
        change(await db.Set<Price>().AsTracking().FirstAsync(p => p.Id == id, ct));
        return id;
    }, CancellationToken.None));
}

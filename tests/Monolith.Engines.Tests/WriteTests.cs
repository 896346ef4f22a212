using Monolith.Data.Model;
using Monolith.SharedKernel.Audit;

namespace Monolith.Engines.Tests;

public sealed class WriteTests
{
    [SkippableTheory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.PostgreSql)]
    public async Task The_same_id_again_gets_the_first_answer_and_another_content_is_a_conflict(EngineKind engine)
    {
        using var database = await Database.Make(engine);
        await using var house = database.Open();
        var (id, runs) = (Guid.CreateVersion7(), 0);
        Task<Result<string>> Once(string content) => house.Teller(db => db.WriteOnce<string>("teller.once", id, new { content }, async _ =>
        {
            await Task.CompletedTask;
            db.Publish(new Counted(0, 1));
            return $"answer {Interlocked.Increment(ref runs)}";
        }, CancellationToken.None));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Once("a")));

        Assert.Single(answers.Select(a => a.Value).Distinct());
        Assert.Equal("request.id-reused", (await Once("b")).Error?.Code);
        Assert.Equal(1, await house.Teller(db => db.Set<EventRow>().CountAsync()));
        Assert.Equal(1, await house.Teller(db => db.Set<AuditRow>().CountAsync()));
    }

    [SkippableTheory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.PostgreSql)]
    public async Task An_error_result_leaves_nothing_behind(EngineKind engine)
    {
        using var database = await Database.Make(engine);
        await using var house = database.Open();

        var refused = await house.Teller(db => db.Write<int>("teller.refuse", async ct =>
        {
            await db.BulkInsert([new Coin { Id = Guid.CreateVersion7(), Amount = Money.Of(1m) }], ct);
            db.Publish(new Counted(0, 1));
            return Error.Invalid("teller.no", "No.");
        }, CancellationToken.None));

        Assert.Equal("teller.no", refused.Error?.Code);
        Assert.Equal(0, await house.Teller(db => db.Set<Coin>().CountAsync()));
        Assert.Equal(0, await house.Teller(db => db.Set<EventRow>().CountAsync()));
        Assert.Equal(0, await house.Teller(db => db.Set<AuditRow>().CountAsync()));
    }

    [Theory]
    [InlineData(0)] // the first in line is kept
    [InlineData(1)] // it throws
    [InlineData(2)] // it is refused
    public async Task Of_writers_that_share_a_commit_one_that_fails_takes_nothing_of_the_others(int shift)
    {
        using var database = await Database.Make(EngineKind.Sqlite);
        await using var house = database.Open();
        var results = await Task.WhenAll(Enumerable.Range(0, 60).Select(async n =>
        {
            try
            {
                return await house.Teller(db => db.Write<int>("teller.add", async ct =>
                {
                    await db.BulkInsert([new Coin { Id = Guid.CreateVersion7(), Amount = Money.Of(n) }], ct);
                    db.Publish(new Counted(0, n));
                    if ((n + shift) % 3 == 1) throw new InvalidOperationException("fails");
                    return (n + shift) % 3 == 2 ? Error.Invalid("teller.no", "No.") : n;
                }, CancellationToken.None));
            }
            catch (InvalidOperationException)
            {
                return Error.Invalid("teller.threw", "It threw.");
            }
        }));

        var kept = Enumerable.Range(0, 60).Where(n => (n + shift) % 3 == 0).ToList();
        Assert.Equal(kept, results.Where(r => r.IsOk).Select(r => r.Value).Order());
        Assert.Equal(kept.Select(n => Money.Of(n)), (await house.Teller(db => db.Set<Coin>().ToListAsync())).Select(c => c.Amount).Order());
        Assert.Equal(kept.Count, await house.Teller(db => db.Set<EventRow>().CountAsync()));
    }

    [SkippableTheory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.PostgreSql)]
    public async Task Of_two_who_change_the_same_version_one_is_refused(EngineKind engine)
    {
        using var database = await Database.Make(engine);
        await using var house = database.Open();
        var id = Guid.CreateVersion7();
        await house.AddCoin(id, Money.Of(1m));
        var stale = await house.Teller(db => db.Set<Coin>().FirstAsync(c => c.Id == id));
        Task<Result<int>> Change(Coin coin, decimal amount) => house.Teller(db => db.Write<int>("teller.change", async _ =>
        {
            await Task.CompletedTask;
            db.Update(coin);
            coin.Amount = Money.Of(amount);
            return 1;
        }, CancellationToken.None));

        var current = await house.Teller(db => db.Set<Coin>().FirstAsync(c => c.Id == id));
        Assert.True((await Change(current, 2m)).IsOk);
        Assert.Equal("concurrency.changed", (await Change(stale, 3m)).Error?.Code);
        Assert.Equal(Money.Of(2m), (await house.Teller(db => db.Set<Coin>().OrderBy(c => c.Id).FirstAsync())).Amount);
    }

    [SkippableTheory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.PostgreSql)]
    public async Task A_context_lent_again_brings_nothing_of_the_request_before(EngineKind engine)
    {
        using var database = await Database.Make(engine);
        await using var house = database.Open();
        ModuleDbContext? lent = null;
        await Assert.ThrowsAsync<InvalidOperationException>(() => house.Teller(db => db.Write<int>("teller.fail", _ =>
        {
            lent = db;
            db.Add(new Coin { Id = Guid.CreateVersion7(), Amount = Money.Of(1m) });
            db.Publish(new Counted(0, 1));
            db.Audit("coin");
            throw new InvalidOperationException("fails");
        }, CancellationToken.None)));
        // Left lying about outside a write.
        await house.Teller(async db =>
        {
            await Task.CompletedTask;
            db.Add(new Coin { Id = Guid.CreateVersion7(), Amount = Money.Of(2m) });
            db.Publish(new Counted(0, 2));
            return 0;
        });

        var id = Guid.CreateVersion7();
        await house.Teller(db =>
        {
            Assert.Same(lent, db);
            Assert.Empty(db.ChangeTracker.Entries());
            Assert.Equal(QueryTrackingBehavior.NoTracking, db.ChangeTracker.QueryTrackingBehavior);
            return db.Write<int>("teller.add", _ =>
            {
                db.Add(new Coin { Id = id, Amount = Money.Of(3m) });
                db.Publish(new Counted(0, 3));
                return Task.FromResult<Result<int>>(1);
            }, CancellationToken.None);
        });

        Assert.Equal([id], await house.Teller(db => db.Set<Coin>().Select(c => c.Id).ToListAsync()));
        Assert.Equal(1, await house.Teller(db => db.Set<EventRow>().CountAsync()));
        Assert.Equal(["teller.add"], await house.Teller(db => db.Set<AuditRow>().Select(a => a.Action).ToListAsync()));
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Events;
using Monolith.SharedKernel.Health;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Text;

namespace Monolith.Testing.Shops;

public abstract partial class ModuleShop
{
    /// <summary>Answers with an error where it is refused.</summary>
    public async Task<Result<T>> Send<T>(IRequest<T> request) => await Ask<ISender, Result<T>>(sender => sender.Send(request));

    /// <summary>The answer, or the test fails with the error.</summary>
    public async Task<T> Ok<T>(IRequest<T> request)
    {
        var result = await Send(request);
        Assert.True(result.IsOk, $"{result.Error?.Code} at {result.Error?.Field}: {result.Error?.Message}");
        return result.Value;
    }

    /// <summary>The refusal; nothing may be half-written.</summary>
    public async Task<Error> Refused<T>(IRequest<T> request)
    {
        var before = await Rows();
        var result = await Send(request);
        Assert.False(result.IsOk, "It was accepted.");
        Assert.Equal(before, await Rows());
        return result.Error!;
    }

    /// <summary>A service of one scope, as the actor.</summary>
    public async Task<T> Ask<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        Sign(scope.ServiceProvider);
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Rows that no request makes: written as the module writes, without audit.</summary>
    public Task Write<TContext>(Action<TContext> change)
        where TContext : ModuleDbContext => Ask<TContext, bool>(async db =>
    {
        await db.WriteQuietly(
            _ =>
            {
                change(db);
                return Task.CompletedTask;
            },
            CancellationToken.None);
        return true;
    });

    /// <summary>Says in a neighbour's log, or the module's own, what happened, without anybody hearing it yet.</summary>
    public async Task Publish<TContext>(IReadOnlyList<IEvent> events)
        where TContext : ModuleDbContext
    {
        foreach (var chunk in events.Chunk(500)) await Write<TContext>(db => PublishAll(db, chunk));
    }

    /// <summary>Lets everybody hear what there is to hear.</summary>
    public virtual Task Settle() => Pump.Drain(CancellationToken.None);

    /// <summary>What the module's doctor checks find, each under its check's name.</summary>
    public async Task<List<string>> Findings() => [.. (await Found()).Select(f => $"{f.Check}: {f.Text}")];

    /// <summary>What the module's doctor checks find.</summary>
    public async Task<List<string>> Doctor() => [.. (await Found()).Select(f => f.Text)];

    /// <summary>How many rows there are in each of the module's tables.</summary>
    public virtual Task<string> Rows() => OwnContext(async db =>
    {
        var counts = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()!).Order(StringComparer.Ordinal))
        {
            var count = 0L;
            await db.Read($"SELECT CAST(COUNT(*) AS bigint) FROM {table}", [], row => count = row.GetInt64(0), CancellationToken.None);
            counts.Add($"{count} {table}");
        }

        return string.Join(", ", counts);
    });

    private async Task<T> OwnContext<T>(Func<ModuleDbContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        Sign(scope.ServiceProvider);
        var own = Services.GetServices<ModuleContext>().Single(c => c.Module == Module.Name);
        return await work((ModuleDbContext)scope.ServiceProvider.GetRequiredService(own.ContextType));
    }

    private Task<List<(string Check, string Text)>> Found() => Ask<IServiceProvider, List<(string Check, string Text)>>(async services =>
    {
        var found = new List<(string Check, string Text)>();
        var texts = services.GetRequiredService<ITexts>();
        foreach (var check in services.GetServices<IDoctorCheck>())
            found.AddRange((await check.Run(CancellationToken.None)).Select(finding => (check.Name, finding.In(texts, "en"))));
        return found;
    });

    private static void PublishAll(ModuleDbContext db, IEvent[] events)
    {
        foreach (var happened in events) db.Publish(happened);
    }
}

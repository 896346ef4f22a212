using Monolith.Administration.Contracts;
using Monolith.Data.Events;
using Monolith.Import.Applying;
using Monolith.Import.Contracts;
using Monolith.Import.Lists;
using Monolith.Import.Maps;
using Monolith.Import.Planning;
using Monolith.Import.Plans;
using Monolith.Import.Sales;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;
using Monolith.SharedKernel.Text;

namespace Monolith.Import;

/// <summary>Imports for the command line: a whole one at a time.</summary>
internal sealed class Imports(
    ImportLists lists, KnownMaps maps, ISites sites, PlanMaking making, PlanStore store, PlanAdding adding, ImportDesk desk,
        ImportWorker worker, SalesBooks books, IShopSetUp setUp, ReportMaking reports, EventPump pump, ICurrentActor current, ITexts texts,
            TimeProvider clock) : IImports
{
    public Task FinishInterrupted(CancellationToken ct) => worker.FinishInterrupted(ct);

    public async Task<Result<ImportReport>> Run(ImportOrder order, CancellationToken ct)
    {
        if (lists.Find(order.List) is null) return ImportErrors.UnknownList(order.List, ListColumns.All.Select(l => l.Key));
        if (!(await Map(order.Map, ct)).TryGet(out var map, out var error)) return error;
        if (!File.Exists(order.File)) return ImportErrors.FileMissing(order.File);
        if (await Shop(order, map, ct) is { } without) return without;
        return order.DryRun ? await Try(order, map, ct) : await Carry(order, map, ct);
    }

    // An empty data folder gets an empty shop as the map of past sales describes it.
    private async Task<Error?> Shop(ImportOrder order, ImportMap map, CancellationToken ct)
    {
        if (sites.IsSetUp) return null;
        if (order.List != ListColumns.SalesList || map.Shop is not { } wanted) return SetUpErrors.NotSetUp;
        if (order.DryRun) return null;
        var made = await setUp.Run(
            new(wanted.Name, wanted.Currency, wanted.TimeZone, wanted.Language, wanted.ChartTemplate, null, null, null), ct);
        return made.IsOk ? null : made.Error;
    }

    // One that comes with the product, a file, or one of the shop's own.
    private async Task<Result<ImportMap>> Map(string? name, CancellationToken ct)
    {
        var loaded = ImportMaps.Load(name);
        return loaded.IsOk || loaded.Error.Code != "import.unknown-map" || !sites.IsSetUp ? loaded
            : await maps.Find(name, ct) is { IsOk: true } own ? own : loaded;
    }

    private async Task<Result<ImportReport>> Try(ImportOrder order, ImportMap map, CancellationToken ct)
    {
        using var sink = new LinesSink(new NoSink(), order.Lines, texts, order.Progress);
        var made = await Planner.Make(lists.Find(order.List)!, File.OpenRead(order.File), Path.GetFileName(order.File),
            map.For(sites), order.EmptyClears, sink, ct);
        return made.Map(figures => reports.Of(order, figures));
    }

    private async Task<Result<ImportReport>> Carry(ImportOrder order, ImportMap map, CancellationToken ct)
    {
        var id = Guid.CreateVersion7();
        await using var mine = await worker.Hold(id, ct); // ours: nobody else begins with it
        var plan = adding.Row(
            id, order.List, Path.GetFileName(order.File), new FileInfo(order.File).Length, "", map, order.Map ?? ImportMap.Default,
            order.EmptyClears, PlanState.Planning);
        await adding.Add(plan, ct);
        using var sink = new LinesSink(new NoSink(), order.Lines, texts, order.Progress);
        var made = await making.Make(plan, map, File.OpenRead(order.File), sink, ct);
        if (!made.TryGet(out var figures, out var error)) return error;

        if (figures.New + figures.Changed > 0)
        {
            await store.Change(
                id, p => p.State == PlanState.Planned,
                p => PlanAdding.Begin(p, current.Actor, clock.GetUtcNow(), lists.Find(order.List)!.StepWhileClosed), CancellationToken.None);
            var ended = await desk.Work(id, order.Progress, () => ct.IsCancellationRequested, CancellationToken.None);
            if (ended != PlanState.Applied)
                return PlanJson.Read<Error>((await store.Find(id, CancellationToken.None))?.Failure) ?? ImportErrors.GivenUp;
            await pump.Drain(CancellationToken.None); // the shop opens with everything heard
        }

        if (figures.Sales is { } sales) sales.Books = await books.Now(CancellationToken.None);
        return await reports.Of(order, figures, (await store.Find(id, CancellationToken.None))!, CancellationToken.None);
    }
}

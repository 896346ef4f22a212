using Microsoft.Extensions.DependencyInjection;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Ledger;
using Monolith.Inventory.Posting;
using Monolith.Inventory.Recosting;

namespace Monolith.Inventory.Replay;

/// <summary>An empty shop that lives through a scenario: posts what happens on tables of its own by the code that posts everything, and
/// shows what came of it.</summary>
internal sealed class ScenarioShop : IAsyncDisposable
{
    private readonly Scenario _scenario;
    private readonly ScenarioClock _clock = new();
    private readonly ScenarioTime _time = new();
    private readonly ScenarioMovement _movements;
    private ScenarioPeriods _periods = null!;
    private ThrowAwayShop _shop = null!;

    private ScenarioShop(Scenario scenario)
    {
        _scenario = scenario;
        Names = new(scenario);
        _movements = new(scenario, Names);
        Documents = new(this);
    }

    public ScenarioNames Names { get; }

    public ScenarioBook Book { get; private set; } = null!;

    public ScenarioDocuments Documents { get; }

    public int MoneyDigits => _scenario.MoneyDigits;

    public DateTimeOffset Now => _time.Now;

    public List<(string Event, string Code, string? Suggest)> Refused { get; } = [];

    public List<(string Event, string Flag)> Flags { get; } = [];

    /// <summary>What each event added to the ledger.</summary>
    public List<ScenarioStep> Steps { get; } = [];

    public static async Task<ScenarioShop> Live(Scenario scenario, ScenarioPace pace, CancellationToken ct)
    {
        var shop = new ScenarioShop(scenario);
        shop._shop = await ThrowAwayShop.Open(new ScenarioSite(scenario.MoneyDigits), shop._time, pace.Recosting, ct);
        shop._periods = new(shop._shop);
        try
        {
            await shop.LiveAll(pace, ct);
            return shop;
        }
        catch
        {
            await shop.DisposeAsync();
            throw;
        }
    }

    public ScenarioItem Item(Movement movement) => Names.Item(movement.ItemId);

    public Money Amount(ScenarioEvent e, Rational exact) => _movements.Amount(e, exact);

    public Movement Movement(ScenarioEvent e) => _movements.Of(e);

    public StockPosting Posting(ScenarioEvent e, Guid source, DateTimeOffset effective, IReadOnlyList<Movement> movements)
    {
        // What a transfer takes must be there, unless the scenario says otherwise.
        var confirmed = e.Op != "transfer" || _scenario.PolicyOf(e.Item, e.Warehouse, e.Lot, transfer: true) != NegativeStock.Forbid;
        return new(
            e.Op, source, e.Id, null, effective, 1, DateOnly.FromDateTime(effective.UtcDateTime), "", "", e.Id, movements,
            e.Flag("till") ? null : new BelowZero(confirmed));
    }

    /// <summary>One document's write; a refusal changes nothing.</summary>
    public async Task<T> Write<T>(Func<ScenarioServices, CancellationToken, Task<Result<T>>> work, CancellationToken ct)
    {
        var result = await _shop.Write(
            (services, _, token) => work(
                new(services.GetRequiredService<Poster>(), services.GetRequiredService<LedgerCorrections>()), token), ct);
        return result.TryGet(out var done, out var error) ? done : throw new ScenarioRefusal(CodeOf(error));
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    private async Task LiveAll(ScenarioPace pace, CancellationToken ct)
    {
        var stock = new ScenarioStock(_scenario, Names);
        await stock.Make(_shop, ct);
        foreach (var standard in stock.FirstStandards())
            await Write((services, token) => services.Poster.Post([standard], token), ct);
        foreach (var e in _scenario.Events)
        {
            // A period is closed when all of it is settled.
            if (e.Op == "close") await _shop.Settle(ct);
            var left = _shop.LeftOpen;
            (var effective, _time.Now) = _clock.Next(e);
            ScenarioPosted? posted = null;
            try
            {
                posted = await Live(e, effective, ct);
                Flags.AddRange(FlagsOf(e, posted).Distinct().Select(flag => (e.Id, flag)));
            }
            catch (ScenarioRefusal refusal)
            {
                Refused.Add((e.Id, refusal.Code, refusal.Suggest));
            }

            var (number, all) = (Steps.Count + 1, _scenario.Events.Count);
            if (pace.Every == 1 ? left.IsCompleted : number % pace.Every == 0 || number == all) await _shop.Settle(ct);
            var through = posted is null ? Steps.LastOrDefault()?.Through ?? 0 : await _shop.Read(db => LedgerHeadRow.Last(db, ct));
            Steps.Add(new(e.Id, through, _time.Now, posted?.Places ?? []));
        }

        Book = await _shop.Read(db => ScenarioBook.Read(db, this, ct));
    }

    private async Task<ScenarioPosted> Live(ScenarioEvent e, DateTimeOffset effective, CancellationToken ct)
    {
        switch (e.Op)
        {
            case "close":
                await _periods.Close(ScenarioJson.AsDay(Needed(e, "through"), "through"), ct);
                return new([], []);
            case "reopen":
                await _periods.Reopen(ScenarioJson.AsDay(Needed(e, "from"), "from"), ct);
                return new([], []);
            case "landed":
                return await Documents.Land(e, ct);
            case "correct":
                return await Documents.Correct(e, ct);
            case "cancel":
                return await Documents.Cancel(e, ct);
        }

        // A completed ticket is always taken; it takes effect on the first open day.
        if (_periods.IsClosed(effective) && !e.Flag("till")) throw new ScenarioRefusal("period.closed", _periods.Suggestion);
        return await Documents.Post(e, effective, ct);
    }

    private IEnumerable<string> FlagsOf(ScenarioEvent e, ScenarioPosted posted)
    {
        foreach (var (item, warehouse) in posted.Rows.SelectMany(p => p.Below))
        {
            var takes = e.Op == "transfer" && Names.Of(warehouse) == e.Warehouse;
            if (_scenario.PolicyOf(Names.Of(item), Names.Of(warehouse), e.Lot, takes) != NegativeStock.Allow) yield return "negative";
        }

        foreach (var row in posted.Rows.SelectMany(p => p.Rows).Where(r => r.Role is null or RowRoles.Replacement))
        {
            if (row.Provisional) yield return "provisional";
            // A scenario's receipt always says what it cost.
            if (row.ZeroCost && row.Kind != LedgerKinds.Receipt) yield return "zero-cost";
        }
    }

    /// <summary>A scenario has one word where the shop has two.</summary>
    private static string CodeOf(Error error) => error.Code switch
    {
        "inventory.unknown-origin" => "inventory.unknown-document",
        "inventory.goods-used" => "inventory.insufficient-stock",
        var code => code,
    };

    private static System.Text.Json.JsonElement Needed(ScenarioEvent e, string key) =>
        e.Field(key) ?? throw new ScenarioException($"{e.Id}: '{key}' is missing.");
}

internal sealed record ScenarioServices(Poster Poster, LedgerCorrections Corrections);

/// <param name="Through">The last ledger row once the event was learned.</param>
internal sealed record ScenarioStep(string Event, long Through, DateTimeOffset Recorded, IReadOnlyList<long> Places);

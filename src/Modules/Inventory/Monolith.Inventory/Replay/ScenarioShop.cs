using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Recosting;

namespace Monolith.Inventory.Replay;

/// <summary>An empty shop that lives through a scenario: reads what happens, lets the shop's own costing say what it costs, and
/// keeps what came of it.</summary>
internal sealed class ScenarioShop
{
    private readonly Scenario _scenario;
    private readonly ScenarioClock _clock = new();
    private readonly ScenarioMovement _movements;
    private readonly ScenarioPeriods _periods = new();

    public ScenarioShop(Scenario scenario)
    {
        _scenario = scenario;
        Names = new(scenario);
        _movements = new(scenario, Names);
        History = new(scenario, Names);
        Ledger = new(_periods);
        Documents = new(this);
    }

    public ScenarioNames Names { get; }

    public ScenarioHistory History { get; }

    public ScenarioLedger Ledger { get; }

    public ScenarioDocuments Documents { get; }

    public int MoneyDigits => _scenario.MoneyDigits;

    public List<(string Event, string Code, string? Suggest)> Refused { get; } = [];

    public List<(string Event, string Flag)> Flags { get; } = [];

    /// <summary>Rows known once an event was learned.</summary>
    public Dictionary<string, int> RowsAfter { get; } = new(StringComparer.Ordinal);

    public async Task Live(CancellationToken ct)
    {
        var place = 0L;
        foreach (var e in _scenario.Events)
        {
            var (effective, recorded) = _clock.Next(e);
            try
            {
                await Live(e, new(effective, ++place), recorded, ct);
            }
            catch (ScenarioRefusal refusal)
            {
                Refused.Add((e.Id, refusal.Code, refusal.Suggest));
            }

            RowsAfter[e.Id] = Ledger.Rows.Count;
        }
    }

    public ScenarioItem Item(Movement movement) => Names.Item(movement.ItemId);

    public Money Amount(ScenarioEvent e, Rational exact) => _movements.Amount(e, exact);

    public Movement Movement(ScenarioEvent e) => _movements.Of(e);

    /// <summary>What its items would fall back on, as known now.</summary>
    public IReadOnlyDictionary<Guid, CostPair> Fallbacks(Movement movement, Position at) => movement.Inputs.Select(i => i.ItemId)
        .Append(movement.ItemId).Distinct()
        .Select(item => (item, Cost: History.Fallback(item, at)))
        .Where(f => f.Cost is not null).ToDictionary(f => f.item, f => f.Cost!.Value);

    private async Task Live(ScenarioEvent e, Position at, DateTimeOffset recorded, CancellationToken ct)
    {
        switch (e.Op)
        {
            case "close":
                _periods.Close(ScenarioJson.AsDay(Needed(e, "through"), "through"));
                return;
            case "reopen":
                var from = ScenarioJson.AsDay(Needed(e, "from"), "from");
                _periods.Reopen(from);
                Ledger.BringHome(e, from, recorded);
                return;
            case "landed":
                await Recost(e, Documents.Land(e), recorded, ct);
                return;
            case "correct":
                await Recost(Documents.Subject(e), Documents.Correct(e), recorded, ct, e);
                return;
            case "cancel":
                await Recost(Documents.Subject(e), Documents.Cancel(e), recorded, ct, e);
                return;
        }

        // A completed ticket is always taken; it takes effect on the first open day.
        if (_periods.IsClosed(at.Moment) && !e.Flag("till")) throw new ScenarioRefusal("period.closed", _periods.Suggestion);
        await Recost(e, await Documents.Post(e, at, ct), recorded, ct);
    }

    /// <param name="subject">What is posted or corrected.</param>
    /// <param name="changes">What that makes of the movements.</param>
    /// <param name="recorded">When it is learned.</param>
    /// <param name="ct">Gives up.</param>
    /// <param name="by">The correction, where it is one.</param>
    private async Task Recost(ScenarioEvent subject, IReadOnlyList<Change> changes, DateTimeOffset recorded, CancellationToken ct,
        ScenarioEvent? by = null)
    {
        var e = by ?? subject;
        var sweep = new Sweep(History);
        foreach (var told in changes.Select(c => c.Told).Where(t => t.Movement.Kind == MovementKind.Standard))
            sweep.Use(told.Movement.ItemId, StandardsWith(told));
        await sweep.Run(changes, ct);
        foreach (var flag in FlagsOf(subject, by, sweep)) Flags.Add((e.Id, flag));

        Documents.Keep();
        foreach (var change in changes.Where(c => c.Kind == ChangeKind.New)) Ledger.Teller[change.Told.At.Place] = e.Id;
        foreach (var (place, told) in Ledger.Append(sweep, e, changes, recorded)) sweep.Costed[place] = told;
        History.Keep(sweep, changes.Count == 0 ? Position.Start : changes.Min(c => c.Told.At));
    }

    private List<string> FlagsOf(ScenarioEvent subject, ScenarioEvent? by, Sweep sweep)
    {
        var flags = new List<string>();
        foreach (var shortfall in sweep.Shortfalls)
        {
            var (item, warehouse) = (Names.Of(shortfall.Pool.Item), Names.Of(shortfall.Warehouse));
            // What a transfer takes must be there; where its goods were sold from is another matter.
            var takes = subject.Op == "transfer" && by?.Op != "cancel" && warehouse == subject.Warehouse;
            var policy = _scenario.PolicyOf(item, warehouse, shortfall.Pool.Lot, takes);
            if (policy == NegativeStock.Forbid && !subject.Flag("till")) throw new ScenarioRefusal("inventory.insufficient-stock");
            if (policy != NegativeStock.Allow) flags.Add("negative");
        }

        foreach (var entry in sweep.Rows.Where(r => r.Role is RowRole.Primary or RowRole.Replacement).Select(r => r.Entry))
        {
            if (entry.Flags.HasFlag(CostFlags.Provisional)) flags.Add("provisional");
            if (entry.Flags.HasFlag(CostFlags.ZeroCost)) flags.Add("zero-cost");
        }

        return flags.Distinct().ToList();
    }

    private List<(Position From, CostPair Cost)> StandardsWith(Told told)
    {
        var standards = History.StandardsOf(told.Movement.ItemId).Where(s => s.From != told.At).ToList();
        if (!told.Cancelled) standards.Add((told.At, told.Movement.Rate!.Value));
        return standards.OrderBy(s => s.From).ToList();
    }

    private static System.Text.Json.JsonElement Needed(ScenarioEvent e, string key) =>
        e.Field(key) ?? throw new ScenarioException($"{e.Id}: '{key}' is missing.");
}

using System.Text.Json;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Recosting;

namespace Monolith.Inventory.Replay;

/// <summary>What was posted, as later events name it: corrections, cancellations, returns, costs laid on it.</summary>
internal sealed class ScenarioDocuments(ScenarioShop shop)
{
    private readonly Dictionary<string, (long Place, ScenarioEvent Event)> _posted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ScenarioLanded> _landed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);

    // What the event at hand makes true, should the ledger take it.
    private Action _keep = () => { };

    public long? PlaceOf(string id) => _posted.TryGetValue(id, out var posted) ? posted.Place : null;

    public ScenarioLanded? LandedOf(string id) => _landed.GetValueOrDefault(id);

    public void Keep() => _keep();

    /// <summary>What a correction or cancellation is about.</summary>
    public ScenarioEvent Subject(ScenarioEvent e)
    {
        var of = e.Of ?? throw new ScenarioException($"{e.Id}: 'of' is missing.");
        if (_landed.TryGetValue(of, out var landed)) return landed.Event;
        if (_posted.TryGetValue(of, out var posted)) return posted.Event;
        throw new ScenarioRefusal(_others.Contains(of) ? "inventory.correction-of-correction" : "inventory.unknown-document");
    }

    public async Task<IReadOnlyList<Change>> Post(ScenarioEvent e, Position at, CancellationToken ct)
    {
        var movement = shop.Movement(e);
        if (e.Of is { } of) movement = movement with { OriginPlace = OriginOf(of, movement, at) };
        var told = new Told(at, movement) { Fallbacks = shop.Fallbacks(movement, at) };
        await MustStayAboveZero(movement, at, ct);
        if (movement.OriginPlace != 0) await MustBeCovered(movement, at, ct);
        _keep = () => _posted[e.Id] = (at.Place, e);
        return [new(told, ChangeKind.New)];
    }

    public IReadOnlyList<Change> Land(ScenarioEvent e) => Landing(e.Id, e, null);

    public IReadOnlyList<Change> Correct(ScenarioEvent e)
    {
        var subject = Subject(e);
        var corrected = subject.With(e);
        if (_landed.TryGetValue(subject.Id, out var landed))
        {
            // Shares were fixed when it was posted: a new amount alone is spread as the old one was.
            var same = !e.Fields.Keys.Any(k => k is "by" or "lines" or "shares");
            return Landing(subject.Id, corrected, same ? landed.Bases : null, e.Id);
        }

        var before = Standing(subject.Id);
        var movement = shop.Movement(corrected) with { OriginPlace = before.Movement.OriginPlace, Landed = before.Movement.Landed };
        MustCoverReturns(before, movement.Quantity);
        if (movement.OriginPlace != 0) MustBeCovered(movement, before.At, CancellationToken.None).GetAwaiter().GetResult();
        _keep = () =>
        {
            _posted[subject.Id] = (before.At.Place, corrected);
            _others.Add(e.Id);
        };
        return [new(before.With(movement, fallbacks: shop.Fallbacks(movement, before.At)), ChangeKind.Corrected)];
    }

    public IReadOnlyList<Change> Cancel(ScenarioEvent e)
    {
        var subject = Subject(e);
        if (_landed.ContainsKey(subject.Id))
        {
            _keep = () =>
            {
                _landed.Remove(subject.Id);
                _others.Add(e.Id);
            };
            return Recosted(subject.Id, null);
        }

        var before = Standing(subject.Id);
        if (_landed.Values.Any(l => l.Lines.Contains(before.At.Place))) throw new ScenarioRefusal("inventory.receipt-carries-costs");
        if (Returned(before.At.Place).Any()) throw new ScenarioRefusal("inventory.has-returns");
        _keep = () => _others.Add(e.Id);
        return [new(before.With(cancelled: true), ChangeKind.Corrected)];
    }

    private List<Change> Landing(string id, ScenarioEvent e, long[]? fixedBases, string? by = null)
    {
        var lines = e.Field("lines") is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Select(l => ScenarioJson.AsText(l, "lines"))
            .Select(l => Standing(l)).ToList() : throw new ScenarioException($"{e.Id}: 'lines' is missing.");
        if (lines.Exists(l => l.Movement.Kind != MovementKind.Receipt)) throw new ScenarioRefusal("inventory.unknown-document");
        var landed = ScenarioLanded.Of(e, lines.ConvertAll(l => (l.At.Place, l.Movement)), shop, fixedBases);
        _keep = () =>
        {
            _landed[id] = landed;
            if (by is not null) _others.Add(by);
        };
        return Recosted(id, landed);
    }

    /// <summary>The receipts whose landed cost is another once one document of it is.</summary>
    private List<Change> Recosted(string id, ScenarioLanded? landed)
    {
        var others = _landed.Where(l => l.Key != id).Select(l => l.Value).ToList();
        var places = (landed?.Lines ?? []).Concat(_landed.GetValueOrDefault(id)?.Lines ?? []).Distinct();
        return places.Select(place =>
            (Told: shop.History[place], Landed: Money.Sum(others.Append(landed).Select(l => l?.ShareOf(place) ?? Money.Zero))))
            .Select(r => new Change(r.Told.With(r.Told.Movement with { Landed = r.Landed }), ChangeKind.Recosted)).ToList();
    }

    private Told Standing(string id)
    {
        if (!_posted.TryGetValue(id, out var posted)) throw new ScenarioRefusal("inventory.unknown-document");
        var told = shop.History[posted.Place];
        return told.Cancelled ? throw new ScenarioRefusal("inventory.already-cancelled") : told;
    }

    private long OriginOf(string of, Movement movement, Position at)
    {
        var origin = Standing(of);
        var kind = movement.Kind == MovementKind.Return ? MovementKind.Issue : MovementKind.Receipt;
        if (origin.Movement.Kind != kind
            || origin.Movement.ItemId != movement.ItemId) throw new ScenarioRefusal("inventory.unknown-document");
        return at > origin.At ? origin.At.Place : throw new ScenarioRefusal("inventory.return-precedes");
    }

    private async Task MustBeCovered(Movement movement, Position at, CancellationToken ct)
    {
        var origin = (await shop.History.Find(movement.OriginPlace, ct))!;
        var others = Quantity.Sum(Returned(origin.At.Place).Where(r => r.At != at).Select(r => r.Movement.Quantity));
        if (others + movement.Quantity > origin.Movement.Quantity) throw new ScenarioRefusal("inventory.return-exceeds");
    }

    private void MustCoverReturns(Told before, Quantity quantity)
    {
        var returned = Quantity.Sum(Returned(before.At.Place).Select(r => r.Movement.Quantity));
        if (returned > quantity) throw new ScenarioRefusal("inventory.return-exceeds");
    }

    private IEnumerable<Told> Returned(long place) => shop.History.ReturnsOf(place).Where(r => !r.Cancelled);

    private async Task MustStayAboveZero(Movement movement, Position at, CancellationToken ct)
    {
        if (movement.Kind != MovementKind.Revaluation || !movement.Amount.IsNegative) return;
        var pool = (await shop.History.Before(movement.From, at, ct)).Pool;
        if (pool.Quantity.IsPositive && (pool.Value + movement.Amount).IsNegative) throw new ScenarioRefusal("inventory.value-negative");
    }
}

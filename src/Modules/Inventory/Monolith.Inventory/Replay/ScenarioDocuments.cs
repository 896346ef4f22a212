using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Posting;
using Monolith.Inventory.Recosting;

namespace Monolith.Inventory.Replay;

/// <summary>The desk of a scenario's shop: posts its events as documents, through the shop's own way into the ledger, and knows them by
/// name for later events: corrections, cancellations, returns, costs laid on them.</summary>
internal sealed class ScenarioDocuments(ScenarioShop shop)
{
    private readonly Dictionary<string, ScenarioDocument> _posted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ScenarioLanded> _landed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);

    /// <summary>Names of events, by the place of the movement that they told first.</summary>
    public Dictionary<long, string> Teller { get; } = [];

    public long? PlaceOf(string id) => _posted.TryGetValue(id, out var posted) ? posted.Place : null;

    public Movement MovementAt(long place) => _posted.Values.Single(p => p.Place == place).Movement;

    public ScenarioLanded? LandedOf(string id) => _landed.GetValueOrDefault(id);

    public async Task<ScenarioPosted> Post(ScenarioEvent e, DateTimeOffset effective, CancellationToken ct)
    {
        var movement = shop.Movement(e);
        if (e.Of is { } of) movement = movement with { Origin = OriginOf(of, movement) };
        var posting = shop.Posting(e, Guid.CreateVersion7(), effective, [movement]);
        var rows = await shop.Write((services, token) => services.Poster.Post([posting], token), ct);
        var place = rows[0].Rows[0].Place;
        _posted[e.Id] = new(posting.SourceId, e, movement, place, effective);
        Teller[place] = e.Id;
        return new(rows, [place]);
    }

    public Task<ScenarioPosted> Land(ScenarioEvent e, CancellationToken ct) => Landing(e.Id, e, null, ct);

    public async Task<ScenarioPosted> Correct(ScenarioEvent e, CancellationToken ct)
    {
        var subject = Subject(e);
        var corrected = subject.With(e);
        if (_landed.TryGetValue(subject.Id, out var landed))
        {
            // Shares were fixed when it was posted: a new amount alone is spread as the old one was.
            var same = !e.Fields.Keys.Any(k => k is "by" or "lines" or "shares");
            var posted = await Landing(subject.Id, corrected, same ? landed.Bases : null, ct);
            _others.Add(e.Id);
            return posted;
        }

        var before = Standing(subject.Id);
        var movement = shop.Movement(corrected);
        var by = shop.Posting(corrected, before.Source, before.Effective, [movement]);
        var rows = await shop.Write((services, token) => services.Corrections.Correct(by, token), ct);
        _posted[subject.Id] = before with { Event = corrected, Movement = movement };
        _others.Add(e.Id);
        return new(rows, [before.Place]);
    }

    public async Task<ScenarioPosted> Cancel(ScenarioEvent e, CancellationToken ct)
    {
        var subject = Subject(e);
        if (_landed.TryGetValue(subject.Id, out var landed))
        {
            var off = await Lay(e, landed.Lines.Zip(landed.Shares).Select((l, i) => Share(i, l.First, -l.Second)), landed.Lines, ct);
            _landed.Remove(subject.Id);
            _others.Add(e.Id);
            return off;
        }

        var before = Standing(subject.Id);
        if (_landed.Values.Any(l => l.Lines.Contains(before.Place))) throw new ScenarioRefusal("inventory.receipt-carries-costs");
        var by = shop.Posting(before.Event, before.Source, before.Effective, []);
        var rows = await shop.Write((services, token) => services.Corrections.TakeBack(by, token), ct);
        _posted[subject.Id] = before with { Cancelled = true };
        _others.Add(e.Id);
        return new(rows, [before.Place]);
    }

    /// <summary>What a correction or cancellation is about.</summary>
    private ScenarioEvent Subject(ScenarioEvent e)
    {
        var of = e.Of ?? throw new ScenarioException($"{e.Id}: 'of' is missing.");
        if (_landed.TryGetValue(of, out var landed)) return landed.Event;
        if (_posted.TryGetValue(of, out var posted)) return posted.Event;
        throw new ScenarioRefusal(_others.Contains(of) ? "inventory.correction-of-correction" : "inventory.unknown-document");
    }

    private async Task<ScenarioPosted> Landing(string id, ScenarioEvent e, long[]? fixedBases, CancellationToken ct)
    {
        var lines = e.Field("lines") is { ValueKind: System.Text.Json.JsonValueKind.Array } list
            ? list.EnumerateArray().Select(l => ScenarioJson.AsText(l, "lines")).Select(Standing).ToList()
            : throw new ScenarioException($"{e.Id}: 'lines' is missing.");
        if (lines.Exists(l => l.Movement.Kind != MovementKind.Receipt)) throw new ScenarioRefusal("inventory.unknown-document");
        var landed = ScenarioLanded.Of(e, lines.ConvertAll(l => (l.Place, l.Movement)), shop, fixedBases);
        var before = _landed.GetValueOrDefault(id);
        var shares = (before?.Lines.Zip(before.Shares) ?? []).Select((l, i) => Share(i, l.First, -l.Second))
            .Concat(landed.Lines.Zip(landed.Shares).Select((l, i) => Share(i, l.First, l.Second)));
        var posted = await Lay(e, shares, [.. before?.Lines ?? [], .. landed.Lines], ct);
        _landed[id] = landed;
        return posted;
    }

    private async Task<ScenarioPosted> Lay(
        ScenarioEvent e, IEnumerable<LandedShare> shares, IReadOnlyList<long> places, CancellationToken ct)
    {
        var by = shop.Posting(e, Guid.CreateVersion7(), shop.Now, []);
        var all = shares.ToList();
        return new(await shop.Write((services, token) => services.Corrections.Land(by, all, token), ct), places);
    }

    private LandedShare Share(int line, long place, Money amount) =>
        new(line + 1, _posted.Values.Single(p => p.Place == place).Source, 1, amount);

    private ScenarioDocument Standing(string id)
    {
        if (!_posted.TryGetValue(id, out var posted)) throw new ScenarioRefusal("inventory.unknown-document");
        return posted.Cancelled ? throw new ScenarioRefusal("inventory.already-cancelled") : posted;
    }

    private OriginLine OriginOf(string of, Movement movement)
    {
        var origin = Standing(of);
        var kind = movement.Kind == MovementKind.Return ? MovementKind.Issue : MovementKind.Receipt;
        if (origin.Movement.Kind != kind || origin.Movement.ItemId != movement.ItemId)
            throw new ScenarioRefusal("inventory.unknown-document");
        return new(origin.Source, 1);
    }
}

/// <param name="Movement">As it was told last.</param>
internal sealed record ScenarioDocument(Guid Source, ScenarioEvent Event, Movement Movement, long Place, DateTimeOffset Effective)
{
    public bool Cancelled { get; init; }
}

/// <param name="Rows">By document, the event's own first.</param>
/// <param name="Places">Of the movements that the event tells, or tells differently: their rows are in its name.</param>
internal sealed record ScenarioPosted(IReadOnlyList<PostedRows> Rows, IReadOnlyList<long> Places);

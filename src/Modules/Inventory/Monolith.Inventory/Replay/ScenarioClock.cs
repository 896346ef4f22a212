namespace Monolith.Inventory.Replay;

/// <summary>When an event happened and when it was learned, where the scenario leaves that open.</summary>
internal sealed class ScenarioClock
{
    private static readonly DateTimeOffset Beginning = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Smallest = TimeSpan.FromMicroseconds(1);

    private DateTimeOffset? _latest;
    private DateTimeOffset? _recorded;

    public (DateTimeOffset Effective, DateTimeOffset Recorded) Next(ScenarioEvent e)
    {
        var effective = Moment(e, "at") ?? (_latest is { } latest ? latest + Second : Beginning);
        var recorded = Moment(e, "recorded") ?? (_recorded is { } last && last + Second > effective ? last + Second : effective);
        // The ledger's time never stands still.
        if (recorded <= _recorded) recorded = _recorded.Value + Smallest;
        _latest = effective > _latest || _latest is null ? effective : _latest;
        _recorded = recorded;
        return (effective, recorded);
    }

    private static DateTimeOffset? Moment(ScenarioEvent e, string key) => e.Field(key) is { } value
        ? ScenarioJson.AsMoment(value, key) : null;
}

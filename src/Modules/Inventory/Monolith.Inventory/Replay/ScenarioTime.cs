using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Replay;

/// <summary>The moment at which the scenario's shop learns something.</summary>
internal sealed class ScenarioTime : TimeProvider
{
    public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>A nameless shop whose currency has the scenario's digits; its days are those of UTC.</summary>
internal sealed class ScenarioSite(int moneyDigits) : ISites
{
    public bool IsSetUp => true;

    public Site Here { get; } = new(Site.First, "", null, new("XTS", moneyDigits, ""), TimeZoneInfo.Utc, "en");
}

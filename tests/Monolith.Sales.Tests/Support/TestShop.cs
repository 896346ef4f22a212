using Monolith.SharedKernel.Sites;

namespace Monolith.Sales.Tests.Support;

internal sealed class TestShop : ISites
{
    public bool IsSetUp => true;

    public Site Here { get; } = new(Site.First, "Corner Shop", null, Currency.Find("CNY")!, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), "en");
}

/// <summary>18:00 in the shop until a test says otherwise.</summary>
internal sealed class SetClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => Now.UtcTicks;
}

internal sealed class Denials : IAccessLog
{
    public List<string> Permissions { get; } = [];

    public Task Denied(string permission, string what, CancellationToken ct)
    {
        Permissions.Add(permission);
        return Task.CompletedTask;
    }
}

using Monolith.SharedKernel;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Testing.Shops;

/// <summary>One shop in Shanghai: eight hours before UTC, so that its days aren't the machine's.</summary>
/// <param name="address">Line by line.</param>
public sealed class TestSites(
    string name = "Corner Shop", string currency = "CNY", string language = "en", string? address = null, Letterhead? says = null) : ISites
{
    public bool IsSetUp => true;

    public Site Here { get; } =
        new(
            Site.First, name, address, Currency.Find(currency)!, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), language,
            null, says);
}

/// <summary>The books' periods as a test sets them: the days before <see cref="FirstOpen"/> are closed.</summary>
public sealed class SetPeriods : IPeriods
{
    public DateOnly FirstOpen { get; set; } = DateOnly.MinValue;

    ValueTask<DateOnly> IPeriods.FirstOpen(int site, CancellationToken ct) => ValueTask.FromResult(FirstOpen);
}

/// <summary>Who was refused what.</summary>
public sealed class Denials : IAccessLog
{
    private readonly List<string> _permissions = [];

    public IReadOnlyList<string> Permissions => _permissions;

    public Task Denied(string permission, string what, CancellationToken ct)
    {
        lock (_permissions) _permissions.Add(permission);
        return Task.CompletedTask;
    }
}

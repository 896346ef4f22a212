namespace Monolith.Administration.Shops;

/// <param name="Currency">Fixed since the set-up: every amount is kept in it.</param>
/// <param name="TimeZone">IANA name, for example <c>Asia/Shanghai</c>; business days and nightly jobs follow it.</param>
internal sealed record ShopInfo(string Name, string Currency, string TimeZone, string Language, DateTimeOffset SetUpAt, long Version) : IHasVersion;

namespace Monolith.Analytics.Contracts;

public static class AnalyticsPermissions
{
    public const string View = "analytics.view";
    public const string Rebuild = "analytics.rebuild";
}

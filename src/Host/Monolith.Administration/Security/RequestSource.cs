namespace Monolith.Administration.Security;

internal static class RequestSource
{
    /// <summary>Where a request comes from, as the audit log shows it.</summary>
    public static string Source(this HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "unknown";
}

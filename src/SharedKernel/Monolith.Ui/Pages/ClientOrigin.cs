namespace Monolith.Ui;

/// <summary>Where this request or circuit comes from, for the audit log. The shell sets it once, from the page's HTTP request.</summary>
public sealed class ClientOrigin
{
    public string Address { get; set; } = "unknown";
}

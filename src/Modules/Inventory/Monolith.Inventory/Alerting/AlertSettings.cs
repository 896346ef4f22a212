namespace Monolith.Inventory.Alerting;

/// <param name="SmtpPort">Zero: the usual one of the kind of encryption.</param>
/// <param name="DigestHour">From this hour of the shop's clock on the day's digest goes out.</param>
internal sealed record AlertSettings(
    bool MailOn = false, string? SmtpHost = null, int SmtpPort = 0, MailSecurity SmtpSecurity = MailSecurity.StartTls,
    string? SmtpUser = null, string? MailFrom = null, string? MailTo = null, int DigestHour = 7, bool HookOn = false,
    string? HookUrl = null, long Version = 0) : IHasVersion
{
    public int PortOrUsual => SmtpPort > 0 ? SmtpPort : SmtpSecurity switch
    {
        MailSecurity.Tls => 465,
        MailSecurity.StartTls => 587,
        _ => 25,
    };

    public IReadOnlyList<string> Recipients =>
        MailTo?.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}

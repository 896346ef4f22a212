using Microsoft.EntityFrameworkCore;
using Monolith.Data;

namespace Monolith.Inventory.Alerting;

/// <summary>Where alerts are told beside the page. Passwords and secrets are never among it: see <see cref="AlertSecrets"/>.</summary>
internal sealed class AlertSettingsRow : IVersioned
{
    public const int Shop = 1;

    public int Id { get; init; } = Shop;

    public bool MailOn { get; set; }

    public string? SmtpHost { get; set; }

    public int SmtpPort { get; set; }

    public MailSecurity SmtpSecurity { get; set; }

    public string? SmtpUser { get; set; }

    public string? MailFrom { get; set; }

    /// <summary>Addresses with commas between.</summary>
    public string? MailTo { get; set; }

    /// <summary>The hour of the shop's clock from which on the day's digest goes out.</summary>
    public int DigestHour { get; set; }

    public bool HookOn { get; set; }

    public string? HookUrl { get; set; }

    public long Version { get; set; }

    public AlertSettings ToInfo() => new(
        MailOn, SmtpHost, SmtpPort, SmtpSecurity, SmtpUser, MailFrom, MailTo, DigestHour, HookOn, HookUrl, Version);
}

/// <summary>How far telling has come, apart from the settings: it changes by itself.</summary>
internal sealed class AlertChannelRow
{
    public required AlertChannel Channel { get; init; }

    /// <summary>The shop's day of the last digest.</summary>
    public DateOnly? LastDay { get; set; }

    public DateTimeOffset? LastSent { get; set; }

    /// <summary>In a row.</summary>
    public int Failures { get; set; }

    public DateTimeOffset? NextTry { get; set; }

    public string? LastFailure { get; set; }
}

/// <summary>What was told by which way: nothing goes out twice for one cause.</summary>
internal sealed class ToldAlertRow
{
    public required Guid AlertId { get; init; }

    public required AlertChannel Channel { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal enum AlertChannel
{
    Mail,
    Webhook,
}

internal enum MailSecurity
{
    /// <summary>Encrypted once connected; refused where the server can't.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte.</summary>
    Tls,

    /// <summary>Open: only inside a network one trusts.</summary>
    None,
}

internal static class AlertingTables
{
    public static void Define(ModelBuilder model)
    {
        model.Entity<AlertSettingsRow>(e =>
        {
            e.ToTable("alert_settings");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.SmtpHost).HasMaxLength(200);
            e.Property(x => x.SmtpUser).HasMaxLength(200);
            e.Property(x => x.MailFrom).HasMaxLength(200);
            e.Property(x => x.MailTo).HasMaxLength(1000);
            e.Property(x => x.HookUrl).HasMaxLength(500);
        });
        model.Entity<AlertChannelRow>(e =>
        {
            e.ToTable("alert_channels");
            e.HasKey(x => x.Channel);
            e.Property(x => x.LastFailure).HasMaxLength(500);
        });
        model.Entity<ToldAlertRow>(e =>
        {
            e.ToTable("told_alerts");
            e.HasKey(x => new { x.AlertId, x.Channel });
        });
    }
}

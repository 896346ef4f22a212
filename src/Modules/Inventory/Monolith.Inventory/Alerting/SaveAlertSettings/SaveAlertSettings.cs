using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Alerting.SaveAlertSettings;

/// <summary>Where alerts are told beside the page. Errors: inventory.mail-incomplete, inventory.webhook-address,
/// concurrency.changed</summary>
[Requires(InventoryPermissions.SetAlerts)]
internal sealed record SaveAlertSettings(AlertSettings Settings, long? IfVersion = null) : IRequest<AlertSettings>;

/// <summary>The settings, whether the secrets are there, and how the last sending went.</summary>
[Requires(InventoryPermissions.SetAlerts)]
internal sealed record ShowAlertSettings : IRequest<AlertSettingsNow>;

/// <param name="HasSmtpPassword">The password is where it belongs; it isn't shown.</param>
internal sealed record AlertSettingsNow(
    AlertSettings Settings, bool HasSmtpPassword, bool HasWebhookSecret, AlertWay? Mail, AlertWay? Webhook);

internal sealed record AlertWay(DateTimeOffset? LastSent, int Failures, DateTimeOffset? NextTry, string? LastFailure);

internal sealed class SaveAlertSettingsValidator : AbstractValidator<SaveAlertSettings>
{
    private const int MostRecipients = 20;
    private const int MostPort = 65535;

    public SaveAlertSettingsValidator()
    {
        RuleFor(r => r.Settings.SmtpHost).MaximumLength(200);
        RuleFor(r => r.Settings.SmtpPort).InclusiveBetween(0, MostPort);
        RuleFor(r => r.Settings.SmtpSecurity).IsInEnum();
        RuleFor(r => r.Settings.SmtpUser).MaximumLength(200);
        RuleFor(r => r.Settings.MailFrom).MaximumLength(200);
        RuleFor(r => r.Settings.MailTo).MaximumLength(1000);
        RuleFor(r => r.Settings.Recipients.Count).LessThanOrEqualTo(MostRecipients).OverridePropertyName("mailTo");
        RuleFor(r => r.Settings.DigestHour).InclusiveBetween(0, 23);
        RuleFor(r => r.Settings.HookUrl).MaximumLength(500);
    }
}

internal sealed class SaveAlertSettingsHandler(InventoryDbContext db) : IHandler<SaveAlertSettings, AlertSettings>
{
    public Task<Result<AlertSettings>> Handle(SaveAlertSettings request, CancellationToken ct) => db.Write<AlertSettings>(
        "inventory.save-alert-settings",
        async token =>
        {
            await db.Lock("alert-settings", token);
            var row = await db.Set<AlertSettingsRow>().FirstOrDefaultAsync(s => s.Id == AlertSettingsRow.Shop, token);
            var asked = request.Settings;
            var before = row?.ToInfo() ?? new AlertSettings();
            if (request.IfVersion is { } version && version != before.Version) return KernelErrors.Changed;
            if (asked.MailOn && (string.IsNullOrWhiteSpace(asked.SmtpHost) || string.IsNullOrWhiteSpace(asked.MailFrom)
                || asked.Recipients.Count == 0)) return AlertErrors.MailIncomplete;
            if ((asked.HookOn || asked.HookUrl.OrNull() is not null) && !WebhookSender.IsAddress(asked.HookUrl, out _))
                return AlertErrors.HookMissing;
            asked = asked with { Version = before.Version };
            if (asked == before) return before;
            if (row is null) db.Add(row = new());
            (row.MailOn, row.SmtpHost, row.SmtpPort) = (asked.MailOn, asked.SmtpHost.OrNull(), asked.SmtpPort);
            (row.SmtpSecurity, row.SmtpUser, row.MailFrom) = (asked.SmtpSecurity, asked.SmtpUser.OrNull(), asked.MailFrom.OrNull());
            (row.MailTo, row.DigestHour) = (asked.MailTo.OrNull(), asked.DigestHour);
            (row.HookOn, row.HookUrl) = (asked.HookOn, asked.HookUrl.OrNull());
            var now = row.ToInfo() with { Version = before.Version + 1 };
            db.Audit("alert-settings", before, now);
            return now;
        },
        ct);
}

internal sealed class ShowAlertSettingsHandler(InventoryDbContext db, AlertSecrets secrets) : IHandler<ShowAlertSettings, AlertSettingsNow>
{
    public async Task<Result<AlertSettingsNow>> Handle(ShowAlertSettings request, CancellationToken ct)
    {
        var ways = (await db.Set<AlertChannelRow>().AsNoTracking().ToListAsync(ct)).ToDictionary(
            c => c.Channel, c => new AlertWay(c.LastSent, c.Failures, c.NextTry, c.LastFailure));
        return new AlertSettingsNow(
            await SendAlerts.SendAlerts.Settings(db, ct), secrets.SmtpPassword is not null,
            secrets.WebhookSecret is { Length: >= WebhookSender.ShortestSecret }, ways.GetValueOrDefault(AlertChannel.Mail),
            ways.GetValueOrDefault(AlertChannel.Webhook));
    }
}

internal static class SaveAlertSettingsEndpoint
{
    public static void Map(RouteGroupBuilder inventory)
    {
        inventory.MapGet("alert-settings", (ISender send, CancellationToken ct) => send.Send(new ShowAlertSettings(), ct).ToHttp())
            .Serves<ShowAlertSettings>().WithName("GetAlertSettings")
            .WithSummary("Where alerts are told beside the page, and how the last sending went").Produces<AlertSettingsNow>();
        inventory.MapPut("alert-settings", (Body b, HttpRequest http, ISender send, CancellationToken ct) =>
                send.Send(new SaveAlertSettings(b.ToSettings(), http.IfMatch()), ct).ToHttp())
            .Serves<SaveAlertSettings>().KeepsWhatIsLeftOut(async (sp, route, ct) =>
                await SendAlerts.SendAlerts.Settings(sp.GetRequiredService<InventoryDbContext>(), ct))
            .WithName("SaveAlertSettings").WithSummary("Say where alerts are told beside the page").Produces<AlertSettings>();
    }

    internal sealed record Body(
        bool MailOn = false, string? SmtpHost = null, int SmtpPort = 0, MailSecurity SmtpSecurity = MailSecurity.StartTls,
        string? SmtpUser = null, string? MailFrom = null, string? MailTo = null, int DigestHour = 7, bool HookOn = false,
        string? HookUrl = null)
    {
        public AlertSettings ToSettings() =>
            new(MailOn, SmtpHost, SmtpPort, SmtpSecurity, SmtpUser, MailFrom, MailTo, DigestHour, HookOn, HookUrl);
    }
}

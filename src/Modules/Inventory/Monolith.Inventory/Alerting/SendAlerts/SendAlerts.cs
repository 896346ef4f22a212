using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Alerting.SendAlerts;

/// <summary>Tells the open alerts that weren't told yet: once a day by mail, all at once; by webhook as soon as they are there. What fails
/// is tried again, later each time; what was told isn't told again, also when the machine stops in between: at worst the last one is
/// repeated, under the same id.</summary>
internal sealed class SendAlerts(
    InventoryDbContext db, AlertDigest digest, MailSender mail, WebhookSender hook, ISites sites, TimeProvider clock)
{
    private const int MostInCall = 500;

    /// <summary>The last one repeats.</summary>
    private static readonly TimeSpan[] Waits =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(6)];

    public async Task<AlertsSent> Run(CancellationToken ct)
    {
        if (!sites.IsSetUp) return new(0, 0, null);
        var settings = await Settings(db, ct);
        var (mailed, mailFailure) = settings.MailOn ? await Mail(settings, ct) : (0, null);
        var (called, hookFailure) = settings.HookOn ? await Call(settings, ct) : (0, null);
        return new(mailed, called, mailFailure ?? hookFailure);
    }

    public static async Task<AlertSettings> Settings(InventoryDbContext db, CancellationToken ct) =>
        (await db.Set<AlertSettingsRow>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == AlertSettingsRow.Shop, ct))?.ToInfo() ?? new();

    private async Task<(int Count, string? Failure)> Mail(AlertSettings settings, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = sites.Here.BusinessDate(now);
        var channel = await Channel(AlertChannel.Mail, ct);
        if (channel?.NextTry > now || channel?.LastDay >= today || sites.Here.HourOf(now) < settings.DigestHour) return (0, null);
        var alerts = await Untold(AlertChannel.Mail, int.MaxValue, ct);
        if (alerts.Count == 0) return (0, null);
        var error = await mail.Send(settings, digest.Subject(alerts.Count), digest.Text(alerts), ct);
        await Keep(AlertChannel.Mail, alerts, error, today, ct);
        return error is null ? (alerts.Count, null) : (0, error.Message);
    }

    private async Task<(int Count, string? Failure)> Call(AlertSettings settings, CancellationToken ct)
    {
        if ((await Channel(AlertChannel.Webhook, ct))?.NextTry > clock.GetUtcNow()) return (0, null);
        var told = 0;
        while (true)
        {
            var alerts = await Untold(AlertChannel.Webhook, MostInCall, ct);
            if (alerts.Count == 0) return (told, null);
            var error = await hook.Send(settings.HookUrl, $"alerts_{alerts[0].AlertId:N}", digest.Json(alerts), ct);
            await Keep(AlertChannel.Webhook, alerts, error, null, ct);
            if (error is not null) return (told, error.Message);
            told += alerts.Count;
        }
    }

    private Task<AlertChannelRow?> Channel(AlertChannel channel, CancellationToken ct) =>
        db.Set<AlertChannelRow>().AsNoTracking().FirstOrDefaultAsync(c => c.Channel == channel, ct);

    private async Task<List<ToldAlert>> Untold(AlertChannel channel, int most, CancellationToken ct) => await (
        from alert in db.ReorderAlerts
        where alert.ClosedAt == null && !db.Set<ToldAlertRow>().Any(t => t.AlertId == alert.Id && t.Channel == channel)
        join item in db.Items on alert.ItemId equals item.Id
        join warehouse in db.Warehouses on alert.WarehouseId equals warehouse.Id
        orderby alert.RaisedAt, alert.Id
        select new ToldAlert(
            alert.Id, alert.Kind, item.Id, item.Sku, item.Name, item.Unit, warehouse.Id, warehouse.Code, alert.OnHand, alert.Minimum,
            alert.Suggested, alert.RaisedAt)).AsNoTracking().Take(most).ToListAsync(ct);

    private Task Keep(AlertChannel channel, List<ToldAlert> alerts, Error? error, DateOnly? day, CancellationToken ct) => db.WriteQuietly(
        async token =>
        {
            await db.Lock("alert-channels", token);
            var now = clock.GetUtcNow();
            var row = await db.Set<AlertChannelRow>().FirstOrDefaultAsync(c => c.Channel == channel, token);
            if (row is null) db.Add(row = new() { Channel = channel });
            if (error is not null)
            {
                row.NextTry = now + Waits[Math.Min(row.Failures, Waits.Length - 1)];
                (row.Failures, row.LastFailure) = (row.Failures + 1, error.Message.Length > 500 ? error.Message[..500] : error.Message);
                return;
            }

            (row.Failures, row.NextTry, row.LastFailure, row.LastSent, row.LastDay) = (0, null, null, now, day ?? row.LastDay);
            db.AddRange(alerts.Select(a => new ToldAlertRow { AlertId = a.AlertId, Channel = channel, At = now }));
        },
        ct);
}

/// <param name="Failure">Why one of the ways failed; it is tried again by itself.</param>
internal sealed record AlertsSent(int Mailed, int Called, string? Failure);

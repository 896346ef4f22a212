using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Alerting;
using Monolith.Inventory.Alerting.SaveAlertSettings;
using Monolith.Inventory.Alerting.SendAlerts;
using Monolith.Inventory.Alerting.TestAlerts;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Reordering;
using Monolith.Inventory.Reordering.RaiseReorderAlerts;
using Monolith.Inventory.Tests.Support;

namespace Monolith.Inventory.Tests.Alerting;

public sealed class AlertingTests
{
    private const string Secret = "a secret of the test's own";

    [Fact]
    public async Task A_digest_goes_out_once_a_day_with_what_was_not_told_before()
    {
        await using var shop = await StockShop.Open();
        await using var server = new MailServer();
        await Keep(shop, AlertSecrets.PasswordFile, "tell nobody");
        await shop.Ask(new SaveAlertSettings(new(
            MailOn: true, SmtpHost: "127.0.0.1", SmtpPort: server.Port, SmtpSecurity: MailSecurity.None, SmtpUser: "shop",
            MailFrom: "Shop <shop@example.org>", MailTo: "ann@example.org, ben@example.org", DigestHour: 8)));
        await Expiring(shop, "MILK", 5);
        var sent = await Send(shop);
        Assert.Equal((1, null), (sent.Mailed, sent.Failure));
        var mail = Assert.Single(server.Mails);
        Assert.Contains("MILK", Decoded(mail), StringComparison.Ordinal);
        Assert.Contains(server.Said, s => s == "RCPT TO:<ben@example.org>");
        Assert.Contains(server.Said, s => s == "AUTH PLAIN " + Convert.ToBase64String(Encoding.ASCII.GetBytes("\0shop\0tell nobody")));

        await Expiring(shop, "CREAM", 2);
        Assert.Equal(0, (await Send(shop)).Mailed);
        shop.Clock.Now = shop.Clock.Now.AddDays(1);
        Assert.Equal(1, (await Send(shop)).Mailed);
        Assert.Contains("CREAM", Decoded(server.Mails[1]), StringComparison.Ordinal);
        Assert.DoesNotContain("MILK", Decoded(server.Mails[1]), StringComparison.Ordinal);
        shop.Clock.Now = shop.Clock.Now.AddDays(1);
        Assert.Equal(0, (await Send(shop)).Mailed);
    }

    [Fact]
    public async Task A_mail_that_could_not_be_sent_is_tried_again_later_and_says_why()
    {
        await using var shop = await StockShop.Open();
        await using var server = new MailServer { Refuses = true };
        await shop.Ask(new SaveAlertSettings(new(
            MailOn: true, SmtpHost: "127.0.0.1", SmtpPort: server.Port, SmtpSecurity: MailSecurity.None, MailFrom: "shop@example.org",
            MailTo: "ann@example.org", DigestHour: 0)));
        await Expiring(shop, "MILK", 5);
        Assert.Contains("not now", (await Send(shop)).Failure, StringComparison.Ordinal);
        var way = (await shop.Ask(new ShowAlertSettings())).Mail!;
        Assert.Equal((1, shop.Clock.Now.AddMinutes(1)), (way.Failures, way.NextTry!.Value));
        server.Refuses = false;
        Assert.Equal((0, null), await Send(shop) is var early ? (early.Mailed, early.Failure) : default);
        shop.Clock.Now = shop.Clock.Now.AddMinutes(2);
        Assert.Equal(1, (await Send(shop)).Mailed);
        Assert.Equal(0, (await shop.Ask(new ShowAlertSettings())).Mail!.Failures);
    }

    [Fact]
    public async Task A_webhook_is_called_once_for_each_cause_and_signed()
    {
        await using var shop = await StockShop.Open();
        await Keep(shop, AlertSecrets.SecretFile, Secret);
        using var listener = Listen(out var url);
        await shop.Ask(new SaveAlertSettings(new(HookOn: true, HookUrl: url)));
        await Expiring(shop, "MILK", 5);
        var heard = Hear(listener, HttpStatusCode.NoContent);
        Assert.Equal(1, (await Send(shop)).Called);
        var (headers, body) = await heard;
        Assert.Equal(
            WebhookSender.Signature(Secret, headers["webhook-id"]!, headers["webhook-timestamp"]!, Encoding.UTF8.GetBytes(body)),
            headers["webhook-signature"]);
        var alert = JsonNode.Parse(body)!["alerts"]![0]!;
        Assert.Equal(("expiring", "MILK", "5"), (alert["kind"]!.ToString(), alert["sku"]!.ToString(), alert["onHand"]!.ToString()));
        Assert.Equal(0, (await Send(shop)).Called);
    }

    [Fact]
    public async Task A_call_that_failed_is_repeated_under_its_id_and_waits_longer_each_time()
    {
        await using var shop = await StockShop.Open();
        await Keep(shop, AlertSecrets.SecretFile, Secret);
        using var listener = Listen(out var url);
        await shop.Ask(new SaveAlertSettings(new(HookOn: true, HookUrl: url)));
        await Expiring(shop, "MILK", 5);
        var first = Hear(listener, HttpStatusCode.BadGateway);
        Assert.Contains("502", (await Send(shop)).Failure, StringComparison.Ordinal);
        var id = (await first).Headers["webhook-id"];
        shop.Clock.Now = shop.Clock.Now.AddMinutes(1);
        var second = Hear(listener, HttpStatusCode.BadGateway);
        await Send(shop);
        Assert.Equal(id, (await second).Headers["webhook-id"]);
        Assert.Equal(shop.Clock.Now.AddMinutes(5), (await shop.Ask(new ShowAlertSettings())).Webhook!.NextTry);
        Assert.Equal(0, (await Send(shop)).Called);
    }

    [Fact]
    public async Task What_is_told_stays_one_alert_until_its_cause_is_gone()
    {
        await using var shop = await StockShop.Open();
        var milk = await Expiring(shop, "MILK", 5);
        await Run(shop);
        Assert.Equal(AlertKind.Expiring, Assert.Single(await Alerts(shop)).Kind);
        await shop.Ask(new AdjustStock(
            Guid.CreateVersion7(), shop.Main, [new(milk, Quantity.Of(-5), Lot: "MILK-1")], "expired", Scrap: true));
        await Run(shop);
        Assert.NotNull(Assert.Single(await Alerts(shop)).ClosedAt);
    }

    [Fact]
    public async Task What_can_not_be_sent_is_refused_by_name()
    {
        await using var shop = await StockShop.Open();
        Assert.Equal("inventory.mail-incomplete", await shop.Refusal(new SaveAlertSettings(new(MailOn: true, SmtpHost: "mail"))));
        Assert.Equal("inventory.webhook-address", await shop.Refusal(new SaveAlertSettings(new(HookUrl: "ftp://example.org"))));
        Assert.Equal("inventory.webhook-address", await shop.Refusal(new TestAlerts(AlertChannel.Webhook)));
        await shop.Ask(new SaveAlertSettings(new(
            HookUrl: "http://10.1.2.3/x", SmtpHost: "10.1.2.3", MailFrom: "a@example.org", MailTo: "b@example.org")));
        Assert.Equal("inventory.webhook-secret-missing", await shop.Refusal(new TestAlerts(AlertChannel.Webhook)));
        await Keep(shop, AlertSecrets.SecretFile, Secret);
        // Only 127.0.0.0/8 is within reach of these tests.
        Assert.Equal("inventory.alert-host-out-of-reach", await shop.Refusal(new TestAlerts(AlertChannel.Webhook)));
        Assert.Equal("inventory.alert-host-out-of-reach", await shop.Refusal(new TestAlerts(AlertChannel.Mail)));
        await shop.Ask(new SaveAlertSettings(new(SmtpHost: "127.0.0.1", SmtpUser: "shop", MailFrom: "a@example.org", MailTo: "nobody")));
        Assert.Equal("inventory.smtp-password-missing", await shop.Refusal(new TestAlerts(AlertChannel.Mail)));
        await Keep(shop, AlertSecrets.PasswordFile, "x");
        Assert.Equal("inventory.mail-address", await shop.Refusal(new TestAlerts(AlertChannel.Mail)));
    }

    private static async Task<Guid> Expiring(StockShop shop, string sku, int quantity)
    {
        var item = await shop.Item(sku);
        await shop.Ask(new TrackItem(item, ItemTracking.Lot));
        await shop.Ask(new ReceiveStock(
            Guid.CreateVersion7(), shop.Main,
            [new(item, Quantity.Of(quantity), UnitCost.Of(1), Lot: sku + "-1", ExpiresOn: new(2026, 3, 24))]));
        await Run(shop);
        return item;
    }

    private static Task<ReorderRun> Run(StockShop shop) =>
        shop.With<RaiseReorderAlerts, ReorderRun>(alerts => alerts.Run(CancellationToken.None));

    private static Task<AlertsSent> Send(StockShop shop) => shop.With<SendAlerts, AlertsSent>(alerts => alerts.Run(CancellationToken.None));

    private static Task<List<ReorderAlertRow>> Alerts(StockShop shop) =>
        shop.With<InventoryDbContext, List<ReorderAlertRow>>(db => db.ReorderAlerts.ToListAsync());

    private static Task Keep(StockShop shop, string file, string secret)
    {
        Directory.CreateDirectory(shop.KeysFolder);
        return File.WriteAllTextAsync(Path.Combine(shop.KeysFolder, file), secret + "\n");
    }

    private static HttpListener Listen(out string url)
    {
        var random = new Random();
        while (true)
        {
            var listener = new HttpListener();
            url = $"http://127.0.0.1:{random.Next(20_001, 60_000)}/alerts/";
            listener.Prefixes.Add(url);
            try
            {
                listener.Start();
                return listener;
            }
            catch (HttpListenerException)
            {
                listener.Close(); // somebody else's port
            }
        }
    }

    private static async Task<(WebHeaderCollection Headers, string Body)> Hear(HttpListener listener, HttpStatusCode answer)
    {
        var call = await listener.GetContextAsync();
        using var reader = new StreamReader(call.Request.InputStream);
        var body = await reader.ReadToEndAsync();
        call.Response.StatusCode = (int)answer;
        call.Response.Close();
        return ((WebHeaderCollection)call.Request.Headers, body);
    }

    /// <summary>Mail text may be quoted-printable or base64.</summary>
    private static string Decoded(string mail)
    {
        using var message = MimeKit.MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(mail)));
        return message.Subject + "\n" + message.TextBody;
    }
}

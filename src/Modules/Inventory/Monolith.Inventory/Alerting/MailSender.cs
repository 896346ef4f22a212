using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Monolith.Inventory.Alerting;

/// <summary>Sends one mail by the shop's mail server.</summary>
internal sealed class MailSender(AlertReach reach, AlertSecrets secrets)
{
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(30);

    /// Errors: inventory.mail-incomplete, inventory.mail-address, inventory.smtp-password-missing, inventory.alert-host-out-of-reach,
    /// inventory.alert-not-sent
    public async Task<Error?> Send(AlertSettings settings, string subject, string text, CancellationToken ct)
    {
        if (settings is not { SmtpHost: { Length: > 0 } host, MailFrom: { Length: > 0 } from } || settings.Recipients.Count == 0)
            return AlertErrors.MailIncomplete;
        if (settings.SmtpUser is { Length: > 0 } user && secrets.SmtpPassword is null) return AlertErrors.PasswordMissing(user);
        if (!Message(from, settings.Recipients, subject, text).TryGet(out var message, out var error)) return error;
        using var sent = message;
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(ct);
        soon.CancelAfter(Within);
        try
        {
            await Send(settings, host, message, soon.Token);
            return null;
        }
        catch (OutOfReachException away)
        {
            return AlertErrors.OutOfReach(away.Host);
        }
        catch (Exception failure) when (failure is SocketException or IOException or ProtocolException or CommandException
            or AuthenticationException or ServiceNotConnectedException or SslHandshakeException or NotSupportedException
            || (failure is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return AlertErrors.NotSent(failure is OperationCanceledException ? "the server doesn't answer" : failure.Message);
        }
    }

    private async Task Send(AlertSettings settings, string host, MimeMessage message, CancellationToken ct)
    {
        var port = settings.PortOrUsual;
        using var socket = await reach.Connect(host, port, ct);
        using var client = new SmtpClient();
        await client.ConnectAsync(socket, host, port, settings.SmtpSecurity switch
        {
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            MailSecurity.StartTls => SecureSocketOptions.StartTls,
            _ => SecureSocketOptions.None,
        }, ct);
        if (settings.SmtpUser is { Length: > 0 } user) await client.AuthenticateAsync(user, secrets.SmtpPassword!, ct);
        await client.SendAsync(message, ct);
        await client.DisconnectAsync(quit: true, ct);
    }

    private static Result<MimeMessage> Message(string from, IReadOnlyList<string> to, string subject, string text)
    {
        var message = new MimeMessage { Subject = subject, Body = new TextPart("plain") { Text = text } };
        foreach (var (address, list) in to.Select(t => (t, message.To)).Prepend((from, message.From)))
        {
            if (!MailboxAddress.TryParse(address, out var mailbox) || !mailbox.Address.Contains('@'))
            {
                message.Dispose();
                return AlertErrors.Address(address);
            }

            list.Add(mailbox);
        }

        return message;
    }
}

namespace Monolith.Inventory.Alerting;

internal static class AlertErrors
{
    public static readonly Error MailIncomplete = Error.Invalid(
        "inventory.mail-incomplete", "To send mail it needs the server, the sender and at least one recipient.").At("smtpHost");

    public static readonly Error HookMissing = Error.Invalid(
        "inventory.webhook-address", "The address of a webhook begins with https:// or http:// and names a host.").At("hookUrl");

    public static readonly Error SecretMissing = Error.Conflict(
            "inventory.webhook-secret-missing",
            $"Calls are signed: put a secret of at least {WebhookSender.ShortestSecret} characters into {AlertSecrets.SecretVariable} "
            + $"or keys/{AlertSecrets.SecretFile} of the data folder.")
        .With("variable", AlertSecrets.SecretVariable).With("file", $"keys/{AlertSecrets.SecretFile}");

    public static Error PasswordMissing(string user) => Error.Conflict(
            "inventory.smtp-password-missing",
            $"{user} signs in at the mail server: put the password into {AlertSecrets.PasswordVariable} "
            + $"or keys/{AlertSecrets.PasswordFile} of the data folder.")
        .With("user", user).With("variable", AlertSecrets.PasswordVariable).With("file", $"keys/{AlertSecrets.PasswordFile}");

    public static Error OutOfReach(string host) => Error.Invalid(
            "inventory.alert-host-out-of-reach",
            $"'{host}' isn't in a network that alerts may be sent to. "
                + "Whoever runs the shop can allow it in settings.json: Alerts, Networks.")
        .With("host", host);

    public static Error NotSent(string why) => Error.Unavailable(
        "inventory.alert-not-sent", $"It couldn't be sent: {why}").With("why", why);

    public static Error Address(string address) => Error.Invalid(
        "inventory.mail-address", $"'{address}' is no e-mail address.").With("address", address);
}

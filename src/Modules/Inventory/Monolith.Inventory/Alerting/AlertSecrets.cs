using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Alerting;

/// <summary>The mail server's password and the key that calls are signed with: from the environment, else from a file in the data
/// folder's <c>keys</c>; never from the database, and shown to nobody.</summary>
internal sealed class AlertSecrets(InventoryOptions options)
{
    public const string PasswordVariable = "MONOLITH_SMTP_PASSWORD";
    public const string PasswordFile = "smtp-password";
    public const string SecretVariable = "MONOLITH_WEBHOOK_SECRET";
    public const string SecretFile = "webhook-secret";

    public string? SmtpPassword => Read(PasswordVariable, PasswordFile);

    public string? WebhookSecret => Read(SecretVariable, SecretFile);

    private string? Read(string variable, string file)
    {
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } said) return said;
        if (options.KeysFolder is not { } folder || Path.Combine(folder, file) is var path && !File.Exists(path)) return null;
        return File.ReadLines(path).FirstOrDefault()?.Trim() is { Length: > 0 } line ? line : null;
    }
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using Monolith.Inventory.Reordering;
using Monolith.SharedKernel.Sites;
using Monolith.SharedKernel.Text;
using Monolith.Ui;

namespace Monolith.Inventory.Alerting.SendAlerts;

/// <summary>An open alert as it is told.</summary>
internal sealed record ToldAlert(
    Guid AlertId, AlertKind Kind, Guid ItemId, string Sku, LocalName Name, string Unit, Guid WarehouseId, string Warehouse, Quantity OnHand,
    Quantity Minimum, Quantity Suggested, DateTimeOffset RaisedAt);

/// <summary>What is said of alerts: to people in the shop's language, to machines as JSON.</summary>
internal sealed class AlertDigest(ITexts texts, ISites sites)
{
    /// <summary>A mail is read, not searched: the rest is on the page.</summary>
    private const int MostLines = 200;

    public string Subject(int count)
    {
        using var _ = new InLanguage(sites.Here.Language);
        return texts["inventory.digest-subject", sites.Here.Name, count];
    }

    public string Text(IReadOnlyList<ToldAlert> alerts)
    {
        using var _ = new InLanguage(sites.Here.Language);
        var text = new StringBuilder(texts["inventory.digest-opening", alerts.Count]).Append('\n');
        foreach (var kind in alerts.Take(MostLines).GroupBy(a => a.Kind).OrderBy(g => g.Key))
        {
            text.Append('\n').Append(texts[Words.Key("inventory.alert-kind", kind.Key)]).Append('\n');
            foreach (var alert in kind) text.Append("  ").Append(Line(alert)).Append('\n');
        }

        if (alerts.Count > MostLines) text.Append('\n').Append(texts["inventory.digest-more", alerts.Count - MostLines]).Append('\n');
        return text.ToString();
    }

    public byte[] Json(IReadOnlyList<ToldAlert> alerts) => JsonSerializer.SerializeToUtf8Bytes(
        new { type = "inventory.alerts", shop = sites.Here.Name, alerts }, KernelJson.Options);

    private string Line(ToldAlert alert)
    {
        var what = $"{alert.Sku} {alert.Name.In(sites.Here.Language)}";
        return alert.Kind == AlertKind.Low
            ? texts["inventory.digest-low", what, alert.Warehouse, Number(alert.OnHand), Number(alert.Minimum), Number(alert.Suggested)]
            : texts["inventory.digest-line", what, alert.Warehouse, Number(alert.OnHand)];
    }

    private static string Number(Quantity quantity) => quantity.ToString();

    private sealed class InLanguage : IDisposable
    {
        private readonly CultureInfo _before = CultureInfo.CurrentUICulture;

        public InLanguage(string language) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        public void Dispose() => CultureInfo.CurrentUICulture = _before;
    }
}

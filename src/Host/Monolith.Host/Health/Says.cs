using Microsoft.Extensions.Diagnostics.HealthChecks;
using Monolith.SharedKernel.Text;

namespace Monolith.Host.Health;

/// <summary>What a health check has to say: in English for machines at <c>/health/ready</c>, in the reader's language on pages.</summary>
internal static class Says
{
    private const string Key = "says";

    public static HealthCheckResult Of(HealthStatus status, ITexts texts, Sentence sentence, Exception? failure = null) =>
        new(status, sentence.In(texts, "en"), failure, new Dictionary<string, object> { [Key] = sentence });

    public static Sentence? Sentence(this HealthReportEntry entry) => entry.Data.TryGetValue(Key, out var said) ? said as Sentence : null;

    /// <summary><c>healthy</c>, <c>degraded</c> or <c>unhealthy</c>.</summary>
    public static string Word(this HealthStatus status) => status.ToString().ToLowerInvariant();
}

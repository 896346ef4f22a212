using Monolith.SharedKernel.Text;

namespace Monolith.SharedKernel.Health;

/// <summary>One light of the health page and of <c>/health/ready</c>. Each module brings its own; found in its assembly.
/// A class <c>DatabaseProbe</c> is the light <c>database</c>.</summary>
public interface IHealthProbe
{
    Task<Health> Look(CancellationToken ct);

    /// <summary>The light's name: <c>PaperStock</c> of a class <c>PaperStockProbe</c> is <c>paper-stock</c>.</summary>
    static string NameOf(Type probe)
    {
        const string Ending = "Probe";
        var words = probe.Name.EndsWith(Ending, StringComparison.Ordinal) ? probe.Name[..^Ending.Length] : probe.Name;
        return string.Concat(words.Select((c, i) => char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
    }
}

/// <param name="Says">What it means, in words for whoever reads it.</param>
/// <param name="Failure">What was thrown, for the log.</param>
public sealed record Health(HealthState State, Sentence Says, Exception? Failure = null)
{
    /// <summary>The page where something is to be done about it. A good light with one wants attention.</summary>
    public string? Href { get; init; }
}

public enum HealthState
{
    Good,

    /// <summary>Somebody should look; the shop sells.</summary>
    Degraded,

    /// <summary>The shop can't sell.</summary>
    Bad,
}

using System.Globalization;
using System.Text.Json;

namespace Monolith.Host.Composition;

/// <summary>What can be said in the settings. A word that nobody reads is refused: with a slip of the pen in <c>Database</c> the shop would
/// begin anew in another one.</summary>
internal static class KnownSettings
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "Urls", "Database", "Devices", "Logging", "Tls", Proxies.Section, "Kestrel", "AllowedHosts", "Backup", "Alerts", "Ledger",
    };

    /// <summary>The file's first level; it has been read once already, so it is JSON.</summary>
    public static void Check(string file)
    {
        if (!File.Exists(file)) return;
        using var settings = JsonDocument.Parse(File.ReadAllBytes(file),
            new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        foreach (var member in settings.RootElement.EnumerateObject())
        {
            var section = member.Name.Split(':')[0];
            if (!Known.Contains(section))
                throw new StartRefused(
                    $"{file} has '{section}', which is no setting. It can be {string.Join(", ", Known.Order(StringComparer.Ordinal))}.");
        }
    }

    /// <returns>Null where nothing is said.</returns>
    public static int? Count(IConfiguration configuration, string name, int least, int most) => configuration[name] switch
    {
        null or "" => null,
        { } text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= least && count <= most
            => count,
        { } text => throw new StartRefused(FormattableString.Invariant(
            $"{name} is '{text}'; it can be a whole number from {least} to {most}.")),
    };

    public static bool Flag(IConfiguration configuration, string name) => configuration[name] switch
    {
        null or "" => false,
        { } text when bool.TryParse(text, out var yes) => yes,
        { } text => throw new StartRefused($"{name} is '{text}'; it can be true or false."),
    };
}

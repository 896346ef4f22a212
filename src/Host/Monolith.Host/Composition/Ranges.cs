using System.Net;

namespace Monolith.Host.Composition;

/// <summary>Ranges of addresses in the settings: <c>10.0.0.0/24</c>, <c>fd00::/8</c>, or one address; a list, or one text with
/// commas.</summary>
internal static class Ranges
{
    private const int BitsOfIpv4 = 32;
    private const int BitsOfIpv6 = 128;

    /// <summary>Null where nothing is said.</summary>
    public static List<IPNetwork>? Of(IConfiguration configuration, string section)
    {
        var said = configuration.GetSection(section);
        if (!said.Exists()) return null;
        IEnumerable<string?> texts = said.Value is { } one
            ? one.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : said.GetChildren().Select(c => c.Value);
        return [.. texts.Select(t =>
            Parse(t) ?? throw new StartRefused(
            $"{section} has '{t}', which is no address and no range such as 10.0.0.0/24. Put the settings right."))];
    }

    private static IPNetwork? Parse(string? text)
    {
        if (text is null) return null;
        if (IPNetwork.TryParse(text, out var network)) return network;
        return IPAddress.TryParse(text, out var one)
            ? new IPNetwork(one, one.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? BitsOfIpv4 : BitsOfIpv6)
            : null;
    }
}

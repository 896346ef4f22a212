namespace Monolith.Http;

/// <summary>Codes travel as query parameters, where <c>/</c>, <c>.</c> and <c>..</c> are characters like others. Where a simple one stands
/// in the path all the same, it is the rest of it.</summary>
public static class CodeInPath
{
    /// <summary>The rest of a path as the code that was meant: the server leaves an escaped slash as it came.</summary>
    public static string Of(string rest) => rest.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}

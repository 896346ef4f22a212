using Microsoft.AspNetCore.Builder;

namespace Monolith.Http;

/// <summary>Beside an endpoint whose body is a file, so that the description says it: a generated client can send one.</summary>
/// <param name="Types">The media types that files of this kind have; any is taken, since what a file is stands in the file.</param>
public sealed record FileBody(string Says, IReadOnlyList<string> Types);

public static class FileBodies
{
    public static RouteHandlerBuilder TakesFile(this RouteHandlerBuilder endpoint, string says, params IReadOnlyList<string> types) =>
        endpoint.WithMetadata(new FileBody(says, types));
}

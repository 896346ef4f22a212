using Monolith.SharedKernel;

namespace Monolith.Demo;

/// <summary>A shop to look around in, made once in an empty data folder.</summary>
public interface IDemo
{
    /// <summary>Where the people's passwords stand, and nowhere else.</summary>
    string SignInsFile { get; }

    /// <summary>Makes what is missing of the demo shop.</summary>
    /// <param name="key">Registered as an API key with every permission; null: none.</param>
    /// <returns>Who can sign in.</returns>
    Task<Result<IReadOnlyList<DemoSignIn>>> Make(string? key, CancellationToken ct);
}

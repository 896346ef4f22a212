using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Health;

namespace Monolith.Data;

/// <summary>Holds the figures that no migration may change against each other, from before and after. Those from before are kept in a file
/// until they are proven, so that the next start remembers a refusal, and a process that died between.</summary>
public sealed class FiguresProof(IServiceScopeFactory scopes, ILogger<FiguresProof> log)
{
    private const string FileName = "unproven-migration.json";
    private const int MostNamed = 5;

    /// <summary>A migration began whose figures were never proven.</summary>
    public static bool IsOpen(string? folder) => folder is not null && File.Exists(In(folder));

    /// <param name="folder">Where the figures are kept meanwhile; null: only in memory.</param>
    /// <param name="copy">The file that was copied before; null: none was.</param>
    internal async Task<FiguresBefore> Begin(string? folder, string? copy, CancellationToken ct)
    {
        if (IsOpen(folder))
            return JsonSerializer.Deserialize<FiguresBefore>(await File.ReadAllTextAsync(In(folder!), ct), KernelJson.Options)!;
        var before = new FiguresBefore(copy, await Read(ct));
        if (folder is null || before.Figures.Count == 0) return before;
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(In(folder), JsonSerializer.Serialize(before, KernelJson.Options), ct);
        return before;
    }

    /// <exception cref="MigrationRefused">A figure is another one now.</exception>
    internal async Task End(string? folder, FiguresBefore before, CancellationToken ct)
    {
        var after = await Read(ct);
        var changed = new List<string>();
        foreach (var (name, was) in before.Figures)
        {
            var now = after.GetValueOrDefault(name, "nothing");
            log.LogInformation("Proof of {Figure}: {Before} before, {After} after", name, was, now);
            if (was != now) changed.Add($"{name} from {was} to {now}");
        }

        if (changed.Count > 0)
        {
            var rest = changed.Count > MostNamed ? $" and {changed.Count - MostNamed} more figures" : "";
            var old = before.Copy is { } copy ? $"The old data is in {copy}."
                : "No copy was made here: the old data is in the server's own backup.";
            throw new MigrationRefused(
                $"A migration changed {string.Join("; ", changed.Take(MostNamed))}{rest}. {old} Put it back; no start goes on before.");
        }

        if (folder is not null && File.Exists(In(folder))) File.Delete(In(folder));
    }

    private async Task<SortedDictionary<string, string>> Read(CancellationToken ct)
    {
        var figures = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await using var scope = scopes.CreateAsyncScope();
        foreach (var proof in scope.ServiceProvider.GetServices<IMigrationProof>())
        {
            foreach (var (name, figure) in await proof.Read(ct)) figures.Add(name, figure);
        }

        return figures;
    }

    private static string In(string folder) => Path.Combine(folder, FileName);
}

internal sealed record FiguresBefore(string? Copy, IReadOnlyDictionary<string, string> Figures);

using Monolith.SharedKernel.Text;

namespace Monolith.SharedKernel.Sites;

/// <summary>What a module has to say before a period is closed: a draft that is dated in it, an event that waits, books that differ.
/// Register one for each kind of thing (<c>AddScoped&lt;IStandsOpen, DraftCounts&gt;()</c>): the period is closed when none of them finds
/// anything.</summary>
public interface IStandsOpen
{
    /// <summary>The most findings that one gives.</summary>
    const int Most = 20;

    /// <param name="through">The last day of the period that is to be closed; everything before belongs to it.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>One sentence for each thing, most telling first, at most <see cref="Most"/>; empty where nothing stands open.</returns>
    Task<IReadOnlyList<Sentence>> Until(DateOnly through, CancellationToken ct);
}

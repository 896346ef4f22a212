namespace Monolith.SharedKernel.Sites;

/// <summary>The shops of this installation. Readable from everywhere, from memory; changed by Administration only. There is one today.</summary>
public interface ISites
{
    /// <summary>False until the first-run set-up is done: nothing sells before.</summary>
    bool IsSetUp { get; }

    /// <summary>The shop that this process runs in; before the set-up a nameless one.</summary>
    Site Here { get; }

    IReadOnlyList<Site> All => [Here];

    /// <param name="number">As rows and events carry it.</param>
    Site? Find(int number) => All.FirstOrDefault(s => s.Number == number);
}

namespace Monolith.Administration.Jobs;

/// <summary>A job did its work and has to say that something isn't right; people have been told already.</summary>
internal sealed class JobFailedException(Sentence outcome) : Exception(outcome.Key)
{
    public Sentence Outcome { get; } = outcome;
}

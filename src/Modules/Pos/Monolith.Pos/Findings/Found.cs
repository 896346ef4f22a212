using Monolith.SharedKernel.Text;

namespace Monolith.Pos.Findings;

/// <summary>One thing about a sale that isn't as it should be: before payment it refuses, after payment it is kept for the
/// office.</summary>
/// <param name="Refusal">What a till hears that asks before.</param>
/// <param name="Sentence">What the office reads.</param>
internal sealed record Found(Error Refusal, Sentence Sentence)
{
    public static Found Of(Error refusal, string code, params object?[] args) => new(refusal, Sentence.Of(code, args));
}

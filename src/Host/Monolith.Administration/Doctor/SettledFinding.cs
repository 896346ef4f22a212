using Monolith.SharedKernel.Audit;

namespace Monolith.Administration.Doctor;

/// <summary>A finding of the doctor that somebody looked at and says is in order. It stays settled as long as the doctor says the same;
/// once
/// it says something else, that is another finding.</summary>
internal sealed class SettledFinding : IAppendOnly
{
    /// <summary>Of check and sentence: <see cref="KeyOf"/>.</summary>
    public required string Key { get; init; }

    public required string Check { get; init; }

    /// <summary>What was found, as <see cref="Sentence.ToJson"/> keeps it.</summary>
    public required string Sentence { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string ById { get; init; }

    public required string ByName { get; init; }

    public static string KeyOf(string check, Sentence found) => Convert.ToHexStringLower(
        System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{check}\n{found.ToJson()}")));
}

using System.Diagnostics.CodeAnalysis;

namespace Monolith.SharedKernel;

/// <summary>What both results have in common, for code that only asks whether it went well.</summary>
public interface IOutcome
{
    [MemberNotNullWhen(false, nameof(Error))]
    bool IsOk { get; }

    Error? Error { get; }
}

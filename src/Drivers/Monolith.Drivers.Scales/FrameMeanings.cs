using System.Collections.Immutable;
using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Scales;

/// <summary>What captured bytes say, one after the other.</summary>
internal static class FrameMeanings
{
    private const int Most = 1_000;

    public static ImmutableArray<FrameMeaning> Of(IScaleProtocol protocol, ReadOnlySpan<byte> bytes)
    {
        var meanings = ImmutableArray.CreateBuilder<FrameMeaning>();
        while (bytes.Length > 0 && meanings.Count < Most)
        {
            var step = protocol.Next(bytes);
            if (step.Kind == StepKind.More)
            {
                if (step.Taken > 0) meanings.Add(new(Digits.Hex(bytes[..step.Taken]), "noise", null, null));
                if (step.Taken < bytes.Length) meanings.Add(new(Digits.Hex(bytes[step.Taken..]), "incomplete", null, null));
                break;
            }
            var raw = Digits.Hex(bytes[..step.Taken]);
            meanings.Add(step.Kind switch
            {
                StepKind.Reading => new(raw, "weight", step.Reading, null),
                StepKind.Reply => new(raw, "handshake", null, null),
                _ => new(raw, "error", null, step.Error),
            });
            bytes = bytes[step.Taken..];
        }
        return meanings.ToImmutable();
    }
}

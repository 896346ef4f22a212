using System.Text;
using System.Text.RegularExpressions;

namespace Monolith.Drivers.Scales.Tests;

/// <summary>What cables, noise and other devices make of frames: never an exception, an endless loop, or a weight that nobody
/// weighed.</summary>
public sealed partial class MutatedFrameTests
{
    private const int Few = 100_000;
    private const int Many = 1_000_000;

    /// <summary>One sound frame of each protocol, all of 1.250 kg (or 100.00 g), and what answers it has.</summary>
    public static TheoryData<string, string> Sound { get; } = new()
    {
        { "mettler-8217", "\u000201.250\r" },
        { "mettler-8217-lb", "\u000202.76\r" },
        { "nci-ecr", "\n01.250KG\r\nS00\r\u0003" },
        { "toledo-continuous", "\u0002-0 001250000000\r" },
        { "toledo-continuous-checksum", "\u0002-0 001250000000\r," },
        { "mt-sics", "S S     100.00 g\r\n" },
        { "cas", "\u0001\u0002S 01.250kgg\u0003\u0004" },
        { "cas-22", "ST,GS,\u0001@,+  1.250 kg\r\n" },
        { "avery-berkel", "\u0002)01250\u001f\u0003" },
        { "dialog", "\u000202\u001b3\u001b01250\u001b000299\u001b000374\u0003" },
    };

    /// <summary>Protocols in which a frame has a checksum.</summary>
    private static readonly string[] Checked = ["toledo-continuous-checksum", "cas", "avery-berkel"];

    [Theory]
    [MemberData(nameof(Sound))]
    public void A_hundred_thousand_mutated_frames_do_no_harm(string protocol, string frame) => Mutate(protocol, frame, Few);

    [Theory]
    [Trait("Category", "Long")]
    [MemberData(nameof(Sound))]
    public void A_million_mutated_frames_do_no_harm(string protocol, string frame) => Mutate(protocol, frame, Many);

    [Theory]
    [MemberData(nameof(Sound))]
    public void A_frame_that_lost_or_won_a_byte_is_no_other_weight(string protocol, string frame)
    {
        if (protocol == "mt-sics") return; // its fields have no width: a lost digit can't be seen, and the line's parity must find it
        var (language, bytes) = (GoldenFrameTests.Protocol(protocol), Encoding.Latin1.GetBytes(frame));
        var weight = language.Next(bytes).Reading!.Weight;
        for (var at = 0; at < bytes.Length; at++)
        {
            Assert.All(Weights(language, [.. bytes[..at], .. bytes[(at + 1)..]]), w => Assert.Equal(weight, w));
            for (var more = 0; more < 256; more++)
                foreach (var found in Weights(language, [.. bytes[..at], (byte)more, .. bytes[at..]]))
                    Assert.Equal(weight, found);
        }
    }

    [Theory]
    [MemberData(nameof(Sound))]
    public void A_wrong_byte_under_a_checksum_is_no_weight(string protocol, string frame)
    {
        if (!Checked.Contains(protocol)) return;
        var (language, sound) = (GoldenFrameTests.Protocol(protocol), Encoding.Latin1.GetBytes(frame));
        var weight = language.Next(sound).Reading!.Weight;
        for (var at = 0; at < sound.Length; at++)
            for (var wrong = 0; wrong < 128; wrong++)
            {
                var bytes = sound.ToArray();
                bytes[at] = (byte)wrong;
                foreach (var found in Weights(language, bytes)) Assert.Equal(weight, found);
            }
    }

    [Theory]
    [MemberData(nameof(Sound))]
    public void Byte_by_byte_and_behind_noise_it_is_the_same_weight(string protocol, string frame)
    {
        var (language, sound) = (GoldenFrameTests.Protocol(protocol), Encoding.Latin1.GetBytes(frame));
        var whole = language.Next(sound).Reading!;
        for (var length = 0; length < sound.Length - 1; length++)
            Assert.NotEqual(StepKind.Bad, language.Next(sound.AsSpan(0, length)).Kind);
        // In a language of lines what stands before belongs to the line, and the line is refused.
        if (protocol == "mt-sics") Assert.Empty(Weights(language, [.. "x7."u8, .. sound]));
        else Assert.Equal(whole.Weight, Assert.Single(Weights(language, [.. "x7."u8, .. sound])));
        Assert.Equal([whole.Weight, whole.Weight], Weights(language, [.. sound, .. sound]));
    }

    private static void Mutate(string protocol, string frame, int times)
    {
        var (language, sound) = (GoldenFrameTests.Protocol(protocol), Encoding.Latin1.GetBytes(frame));
        var chance = new Random(20261130);
        Span<byte> bytes = stackalloc byte[sound.Length * 3];
        for (var time = 0; time < times; time++)
        {
            var length = Fill(bytes, sound, chance);
            var left = bytes[..length];
            while (left.Length > 0)
            {
                var step = language.Next(left);
                if (step.Kind == StepKind.More) break;
                if (step.Taken is < 1 || step.Taken > left.Length) Assert.Fail(
                    $"{step.Taken} of {left.Length} bytes taken: {Convert.ToHexString(left)}");
                if (step.Reading is { } read && (read.Weight is { } weight && !Form().IsMatch(weight)
                    || (read.Sellable && read.Weight is null)))
                    Assert.Fail($"{read.Weight} of {read.Raw}");
                left = left[step.Taken..];
            }
        }
    }

    // Some sound frames, cut, joined, with some bytes wrong; now and then nothing but chance.
    private static int Fill(Span<byte> into, byte[] sound, Random chance)
    {
        if (chance.Next(10) == 0)
        {
            chance.NextBytes(into);
            return chance.Next(into.Length + 1);
        }

        var length = 0;
        for (var frames = chance.Next(1, 4); frames > 0; frames--)
        {
            var from = chance.Next(3) == 0 ? chance.Next(sound.Length) : 0;
            var piece = sound.AsSpan(from, chance.Next(3) == 0 ? chance.Next(sound.Length - from + 1) : sound.Length - from);
            piece.CopyTo(into[length..]);
            length += piece.Length;
        }

        for (var wrong = chance.Next(4); wrong > 0 && length > 0; wrong--) into[chance.Next(length)] = (byte)chance.Next(256);
        return length;
    }

    private static List<string?> Weights(IScaleProtocol language, ReadOnlySpan<byte> bytes)
    {
        List<string?> found = [];
        while (bytes.Length > 0)
        {
            var step = language.Next(bytes);
            if (step.Kind == StepKind.More) break;
            if (step.Reading?.Weight is { } weight) found.Add(weight);
            bytes = bytes[step.Taken..];
        }

        return found;
    }

    [GeneratedRegex(@"\A-?[0-9]+(\.[0-9]+)?\z")] private static partial Regex Form();
}

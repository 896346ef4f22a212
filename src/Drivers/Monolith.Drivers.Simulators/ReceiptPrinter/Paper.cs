using System.Collections.Immutable;
using System.Text;

namespace Monolith.Drivers.Simulators;

/// <summary>Where something stands on the paper.</summary>
public enum PaperAlign
{
    Left,
    Center,
    Right,
}

/// <summary>Something on the simulated paper, or done beside it, in order.</summary>
public abstract record PaperElement;

/// <summary>One printed line. <paramref name="Columns"/> is what the bytes take: one for a letter, two for a Chinese character, times the width.</summary>
public sealed record PaperLine(ImmutableArray<PaperRun> Runs, PaperAlign Align, int Columns) : PaperElement
{
    public string Text => string.Concat(Runs.Select(r => r.Text));
}

/// <summary>Letters in one style.</summary>
public sealed record PaperRun(string Text, bool Bold, bool Underline, bool Inverted, int Width, int Height);

public sealed record PaperBarcode(string Kind, string Data, int HeightDots, int ModuleDots, bool ShowText, PaperAlign Align) : PaperElement;

/// <summary>A QR code; level is L, M, Q or H.</summary>
public sealed record PaperQr(string Data, int ModuleDots, char Level, PaperAlign Align) : PaperElement;

public sealed record PaperImage(int WidthDots, int HeightDots, PaperAlign Align) : PaperElement;

public sealed record PaperFeed(int Lines) : PaperElement;

public sealed record PaperCut(bool Full) : PaperElement;

public sealed record PaperDrawerKick(int Pin, int OnMs, int OffMs) : PaperElement;

/// <summary>What one job left. It grows while the job is printed: the same number is published again until it is complete.</summary>
/// <param name="Number">1, 2, 3, ... for each printer.</param>
/// <param name="Raw">The job's bytes as received, the first 64 KB.</param>
/// <param name="Problems">What the printer could not make sense of: unknown commands, broken characters, lines that were too long.</param>
public sealed record SimulatedReceipt(
    long Number, DateTimeOffset At, bool Complete, ImmutableArray<PaperElement> Elements, ImmutableArray<byte> Raw, ImmutableArray<string> Problems)
{
    /// <summary>The lines of text, one after another.</summary>
    public string Text => string.Join('\n', Elements.OfType<PaperLine>().Select(l => l.Text));

    public IEnumerable<PaperLine> Lines => Elements.OfType<PaperLine>();

    /// <summary>The bytes in hexadecimal, with spaces.</summary>
    public string Hex
    {
        get
        {
            var text = new StringBuilder(Raw.Length * 3);
            foreach (var b in Raw) text.Append(text.Length > 0 ? " " : "").Append(Convert.ToHexString([b]));
            return text.ToString();
        }
    }
}

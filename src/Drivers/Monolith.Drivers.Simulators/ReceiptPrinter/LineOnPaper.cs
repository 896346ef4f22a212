using System.Collections.Immutable;

namespace Monolith.Drivers.Simulators;

/// <summary>The line that is being written, character by character, each with the modes it was written in.</summary>
internal sealed class LineOnPaper
{
    private readonly List<(char[] Text, PaperRun Style, int Columns)> _characters = [];

    public bool IsEmpty => _characters.Count == 0;

    public int Columns { get; private set; }

    public void Put(char[] text, PaperRun style, int columns)
    {
        _characters.Add((text, style, columns));
        Columns += columns;
    }

    /// <summary>The finished line, neighbours of one style together; the next one begins.</summary>
    public PaperLine Take(PaperAlign align)
    {
        var runs = ImmutableArray.CreateBuilder<PaperRun>();
        foreach (var (text, style, _) in _characters)
            if (runs.Count > 0 && runs[^1] with { Text = "" } == style) runs[^1] = runs[^1] with { Text = runs[^1].Text + new string(text) };
            else runs.Add(style with { Text = new string(text) });
        var line = new PaperLine(runs.ToImmutable(), align, Columns);
        _characters.Clear();
        Columns = 0;
        return line;
    }
}

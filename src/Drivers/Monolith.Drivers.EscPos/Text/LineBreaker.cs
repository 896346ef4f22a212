namespace Monolith.Drivers.EscPos;

/// <summary>Breaks glyphs into lines: after spaces, before and after Chinese characters, and anywhere when a word alone is too long.</summary>
internal static class LineBreaker
{
    public static List<List<StyledGlyph>> Break(List<StyledGlyph> glyphs, int columns)
    {
        List<List<StyledGlyph>> lines = [];
        for (var start = 0; start < glyphs.Count;)
        {
            var (end, width, lastBreak) = (start, 0, start);
            while (end < glyphs.Count && width + glyphs[end].Columns <= columns)
            {
                width += glyphs[end].Columns;
                end++;
                if (end == glyphs.Count || MayBreak(glyphs[end - 1].Glyph, glyphs[end].Glyph)) lastBreak = end;
            }
            if (end < glyphs.Count && glyphs[end].Glyph.IsSpace) lastBreak = end; // the space that does not fit goes
            else if (lastBreak == start) lastBreak = Math.Max(end, start + 1); // one word wider than the line
            lines.Add(TrimEnd(glyphs[start..lastBreak], wrapped: lastBreak < glyphs.Count));
            start = lastBreak;
            while (start < glyphs.Count && start > 0 && lines.Count > 0 && glyphs[start].Glyph.IsSpace) start++;
        }
        if (lines.Count == 0) lines.Add([]);
        return lines;
    }

    public static int Width(IEnumerable<StyledGlyph> glyphs) => glyphs.Sum(g => g.Columns);

    /// <summary>Cuts on a character's border.</summary>
    public static List<StyledGlyph> Cut(List<StyledGlyph> glyphs, int columns)
    {
        var (width, count) = (0, 0);
        while (count < glyphs.Count && width + glyphs[count].Columns <= columns) width += glyphs[count++].Columns;
        return glyphs[..count];
    }

    private static bool MayBreak(Glyph before, Glyph after) => before.IsSpace || before.Set == Glyph.Cjk || after.Set == Glyph.Cjk;

    private static List<StyledGlyph> TrimEnd(List<StyledGlyph> line, bool wrapped)
    {
        while (wrapped && line.Count > 0 && line[^1].Glyph.IsSpace) line.RemoveAt(line.Count - 1);
        return line;
    }
}
